import type { Line } from '../clean/clean.ts';
import { lastNumber, rankOf, SECTION, type Open } from './draft.ts';
import type { Label, LabelForm } from './label.ts';

/** A 专栏 stands beside the sections of its chapter, or inside one that goes on after it. */
export const BOX = { beside: 5, inside: 5.2 };

/** The last number of this form outside the 专栏 at `box`. */
function outsideNumber(open: readonly Open[], box: number, form: LabelForm): number {
  for (let at = box - 1; at >= 0; at -= 1) {
    const number = lastNumber(open[at]?.draft, form);
    if (number > 0) return number;
  }
  return 0;
}

/** Whether a label goes on with the numbering that stands outside the open 专栏; a chapter always does, whatever its number. */
export function leavesBox(open: readonly Open[], box: number, label: Label): boolean {
  if (rankOf(label) < SECTION) return true;
  const inside = lastNumber(open[box]?.draft, label.form);
  const outside = outsideNumber(open, box, label.form);
  if (inside > 0) return label.number !== inside + 1 && label.number === outside + 1;
  if (label.form !== 'section') return outside > 0 && label.number === outside + 1;
  // a （一） begins the items of a box where the chapter's own （一） are past, or where the chapter has items and none
  const itemsOnly = outside === 0 && outsideNumber(open, box, 'item') > 0;
  return label.number !== 1 || (outside === 0 && !itemsOnly);
}

/** Whether the section now open goes on after a 专栏: an item below it carries the next number of the section's items. */
export function sectionGoesOn(open: readonly Open[], below: readonly Line[], label: (line: string) => Label | null): boolean {
  const section = open.findLast(({ rank }) => rank === SECTION)?.draft;
  const outside = lastNumber(section, 'item');
  if (!section || outside === 0) return false;
  let inside = 0;
  for (const { text } of below) {
    const next = label(text);
    if (next?.form === 'box' || (next && next.form !== 'annex' && rankOf(next) <= SECTION)) return false;
    if (next?.form !== 'item') continue;
    if (next.number === inside + 1 && !(inside === 0 && next.number === outside + 1)) inside += 1;
    else if (next.number === outside + 1) return true;
  }
  return false;
}
