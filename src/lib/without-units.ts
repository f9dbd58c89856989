import { listsAtEnd } from './units/find.ts';

/**
 * The text of a task without the lists of responsible units at its end, which say who, not what; offsets into the
 * rest stay valid. 「…奖励。（市市场监管局负责）」 loses its bracket, 「…园区（含高新区）。」 keeps it.
 */
export function withoutUnits(text: string): string {
  const end = listsAtEnd(text);
  return end === null ? text : text.slice(0, end.at).trimEnd();
}
