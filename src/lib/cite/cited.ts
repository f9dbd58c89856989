/** Something of this site that can be cited, with just what is printed: what is not there is null, never filled in. */
export interface Cited {
  kind: 'plan' | 'task' | 'target' | 'chart' | 'comparison' | 'dataset';
  /** Address from the root of the site, without its base: `/plans/yuncheng/2-2-2/`, with query and fragment where these belong to it. */
  path: string;
  /** Title of the document, or of a work of this site (a chart, a comparison). */
  title: string;
  /**
   * Which part of the document, as printed: `二、（二）2. 推进知识产权金融创新`; null for the whole. Of a work of this site, the plans it is
   * about: `运城、淄博`.
   */
  part: string | null;
  /** Who issued the document. A work of this site has 政策对读. */
  issuer: string | null;
  /** Number of the document: `运政发〔2024〕13号`. */
  number: string | null;
  /** Day on which the document was signed, `2024-05-08`; of a work of this site, the day of its data. */
  date: string | null;
  /** Plans it rests on, by id, in the order of the site. */
  plans: readonly string[];
  /** Words of the document that are cited, verbatim: the sentence of a target. Null where the whole or a clause is meant. */
  quote: string | null;
  /** Version of the data of a work of this site: `0.2.0`; a document has none. */
  version: string | null;
  /** First and last year of what the plans of a work of this site cover: `2021/2026`; a document has none. */
  years: string | null;
  /** Files that hold a work of this site, from the root of the site without its base: `/charts/patents.csv`. */
  files: readonly string[];
}

/** Whether it is a work of this site, or else a document of an authority or a part of one. */
export function isWork({ kind }: Pick<Cited, 'kind'>): boolean {
  return kind === 'chart' || kind === 'comparison' || kind === 'dataset';
}

/** Title with the part that is cited, as one title, for formats that have no place for a part: `工作方案: 二、（二）2. 推进知识产权金融创新`. */
export function wholeTitle({ title, part }: Pick<Cited, 'title' | 'part'>): string {
  return part === null ? title : `${title}: ${part}`;
}

// Matches the /, # and = of /plans/yuncheng/2-2-2/ and ?theme=ip-finance; does not match yuncheng or 2-2.2.
const betweenWords = /[^A-Za-z0-9.]+/gu;

/**
 * Name of the entry among others, the same as long as its address is: `plans-yuncheng-2-2-2`. ASCII letters, digits, hyphens, and a dot
 * for the ~ of a number that is printed twice, which BibTeX allows in no key and which 2-2~2 must not share with 2-2-2.
 */
export function keyOf({ path }: Pick<Cited, 'path'>): string {
  return path.replaceAll('~', '.').replace(betweenWords, '-').replace(/^-|-$/gu, '') || 'policy-parallel';
}
