import type { Occurrences } from './occurrences.ts';
import { countApart, type Positions } from './positions.ts';

/**
 * Where a phrase stands, counted: of its beginnings in each record those that do not overlap, and whether the first is in the title.
 * @param length Characters of the phrase.
 * @param titleLength Characters of the title with which a record begins.
 */
export function countStarts(starts: Positions, length: number, titleLength: (record: number) => number): Occurrences {
  const occurrences = new Map<number, { count: number; inTitle: boolean }>();
  for (const [record, places] of starts) {
    occurrences.set(record, { count: countApart(places, length), inTitle: (places[0] ?? 0) + length <= titleLength(record) });
  }
  return occurrences;
}
