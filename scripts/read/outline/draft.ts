import type { Label, LabelForm } from './label.ts';
import type { Node } from './tree.ts';

/** A paragraph while the outline is read. */
export interface Paragraph {
  text: string;
  /** Whether it stands on a line of its own, not behind a heading. */
  ownLine: boolean;
}

/** A provision while the outline is read: its paragraphs know their lines, its label its form. */
export interface Draft extends Omit<Node, 'paragraphs' | 'children'> {
  form: LabelForm | null;
  value: number | null;
  paragraphs: Paragraph[];
  children: Draft[];
}

/** An open provision, with the rank of its label. */
export interface Open {
  draft: Draft;
  rank: number;
}

/** Ranks of printed numbering, from the outside in; a label closes every open provision of its rank or deeper. */
const RANK: Readonly<Record<LabelForm, number>> = {
  annex: -1,
  part: 0,
  chapter: 1,
  division: 2,
  article: 3,
  han: 4,
  section: 5,
  decimal: 5.5,
  item: 6,
  subitem: 7,
  point: 8,
  box: 5,
};
/** Rank of a （一）, which many rules turn on. */
export const SECTION = RANK.section;
/** So much deeper is 1.1.1 than 1.1. */
const DECIMAL_STEP = 0.05;

/** Rank of a label among those of its document. */
export const rankOf = ({ form, path }: Label): number => RANK[form] + (form === 'decimal' ? path.length * DECIMAL_STEP : 0);

/** The last number of this form among the children of a provision; 0 where there is none. */
export function lastNumber(draft: Draft | undefined, form: LabelForm): number {
  return draft?.children.findLast((child) => child.form === form)?.value ?? 0;
}
