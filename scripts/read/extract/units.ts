import { listsAtEnd } from '../../../src/lib/units/find.ts';
import { bare, readInside, type UnitList } from '../../../src/lib/units/list.ts';
import { firstAsLead, isSameAsAbove, leadByPlace, withoutRules } from '../../../src/lib/units/rule.ts';

export type { UnitList };

/**
 * Split a paragraph into its text and the lists of responsible units at its end, brackets and full stop with them.
 * `units` is null where the paragraph ends otherwise; a list in the middle stays in the text.
 */
export function splitUnits(paragraph: string): { text: string; units: string | null } {
  const end = listsAtEnd(paragraph);
  return end === null ? { text: paragraph, units: null } : { text: paragraph.slice(0, end.at), units: paragraph.slice(end.at) };
}

/**
 * Read one list as printed: `（市市场监管局牵头，市科技局等按职责分工负责）` gives 市市场监管局 as lead, 市科技局 as
 * responsible, open-ended. Role `lead` only where 牵头 is printed, `openEnded` only where 等 is.
 */
export function readUnits(quote: string): UnitList {
  const inside = bare(quote);
  if (isSameAsAbove(inside)) return { units: [], openEnded: false };
  const { units, openEnded } = readInside(withoutRules(inside));
  return { units: leadByPlace(inside) === null ? units : firstAsLead(units), openEnded };
}
