import { listsAtEnd } from './units/find.ts';

/**
 * The text of a task without the lists of responsible units at its end, which say who, not what; offsets into the
 * rest stay valid. 「…奖励。（市市场监管局负责）」 loses its bracket, 「…园区（含高新区）。」 keeps it.
 */
export function withoutUnits(text: string): string {
  const ready = known.get(text);
  if (ready !== undefined) return ready;
  const end = listsAtEnd(text);
  const rest = end === null ? text : text.slice(0, end.at).trimEnd();
  known.set(text, rest);
  return rest;
}

/** Tells how much of a text is left without them, where that was worked out before: to look for the lists of hundreds of plans takes half a second. */
export function knowWithoutUnits(text: string, length: number): void {
  known.set(text, text.slice(0, length));
}

/** Texts that were asked for: each is asked for by everything that compares texts. */
const known = new Map<string, string>();
