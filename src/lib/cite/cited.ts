/** Something of this site that can be cited, with just what is printed: what is not there is null, never filled in. */
export interface Cited {
  kind: 'plan' | 'task' | 'target' | 'chart' | 'comparison' | 'dataset';
  /** Address from the root of the site, without its base: `/plans/yuncheng/2-2-2/`, with query and fragment where these belong to it. */
  path: string;
  /** Title of the document, or of a work of this site (a chart, a comparison). */
  title: string;
  /** Which part of the document, as printed: `二、（二）2. 推进知识产权金融创新`; null for the whole. */
  part: string | null;
  /** Who issued the document. A work of this site has 政策对读. */
  issuer: string | null;
  /** Number of the document: `运政发〔2024〕13号`. */
  number: string | null;
  /** Day on which the document was signed, `2024-05-08`; of a work of this site, the day of its data. */
  date: string | null;
  /** Plans it rests on, by id, in the order of the site. */
  plans: readonly string[];
}
