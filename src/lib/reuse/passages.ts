import type { Place } from './joined.ts';
import { placeAt, planAt } from './joined.ts';
import { isMaximalPair, positionsOf } from './wordings.ts';
import type { Wordings } from './wordings.ts';

/** Wording that two provisions of different plans share; longer on neither side. Says same words, never who copied whom. */
export interface Passage {
  /** The earlier place, in document and plan order. */
  a: Place;
  /** The later place. */
  b: Place;
  /** Length in folded characters. */
  length: number;
}

/** Places up to which wording is listed pair by pair. */
export const PAIRED_UP_TO = 12;

/** Passages up to which all are listed; of more those that are longest. Five plans have some hundreds. */
export const PASSAGES_AT_MOST = 50_000;

/** Two positions at which the same `length` characters stand. */
interface Pair {
  a: number;
  b: number;
  length: number;
}

/** The pairs of a formula that goes round: each place with the first one that is of another plan. */
function star(positions: Int32Array, wordings: Wordings): [number, number][] {
  const [first = 0] = positions;
  const other = positions.find((position) => planAt(wordings, position) !== planAt(wordings, first)) ?? first;
  return [...positions].map((position): [number, number] =>
    planAt(wordings, position) === planAt(wordings, first) ? [Math.min(position, other), Math.max(position, other)] : [first, position],
  );
}

/** All pairs of positions. */
function everyPair(positions: Int32Array): [number, number][] {
  return [...positions].flatMap((a, index) => [...positions.subarray(index + 1)].map((b): [number, number] => [a, b]));
}

/**
 * The shared wording as pairs of places: every pair of stretches that are the same under the fold and cannot be made longer on
 * either side. Of wording with more than `pairedUpTo` places only the pairs of each place with the first one of another plan,
 * so that the list grows with the places and not with their pairs; every place is still in one. Of more than `most` the longest.
 *
 * @returns passages ordered by the place of `a`, then of `b`.
 */
export function sharedPassages(wordings: Wordings, pairedUpTo = PAIRED_UP_TO, most = PASSAGES_AT_MOST): Passage[] {
  const pairs: Pair[] = [];
  for (const wording of wordings.wordings) {
    // Longest first: all that follow are shorter or as long.
    if (pairs.length >= most) break;
    const { length } = wording;
    const positions = positionsOf(wordings, wording);
    const candidates = positions.length > pairedUpTo ? star(positions, wordings) : everyPair(positions);
    const seen = new Set<string>();
    for (const [a, b] of candidates) {
      if (!isMaximalPair(wordings, a, b, length) || seen.has(`${String(a)} ${String(b)}`)) continue;
      seen.add(`${String(a)} ${String(b)}`);
      pairs.push({ a, b, length });
    }
  }
  return pairs
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .map(({ a, b, length }) => ({ a: placeAt(wordings, a, length), b: placeAt(wordings, b, length), length }));
}
