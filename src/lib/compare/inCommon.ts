import { diffChars } from 'diff';
import { fold, spanAt } from '../search/fold.ts';
import type { Span } from '../search/fold.ts';

/** Characters that stand alone between differences (的, 和) are there by chance. */
const LEAST_IN_COMMON = 2;

/**
 * The words that two sentences have in common, in the same order, whatever their width and quotation marks.
 *
 * @returns for each sentence the stretches of it, UTF-16 offsets, `end` exclusive; as many for the one as for the other.
 */
export function inCommon(own: string, other: string): { own: Span[]; other: Span[] } {
  const [a, b] = [fold(own), fold(other)];
  const spans: { own: Span[]; other: Span[] } = { own: [], other: [] };
  let [atA, atB] = [0, 0];
  for (const { value, added, removed } of diffChars(a.folded, b.folded)) {
    const { length } = value;
    if (!added && !removed && length >= LEAST_IN_COMMON) {
      spans.own.push(spanAt(a, atA, length));
      spans.other.push(spanAt(b, atB, length));
    }
    if (!added) atA += length;
    if (!removed) atB += length;
  }
  return spans;
}
