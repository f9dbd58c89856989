import { sentences, type Sentence } from '../sentences.ts';
import { likeness, pairsOf } from './likeness.ts';

/** Sentences of two texts that stand side by side. */
export interface AlignedRow {
  /** One sentence where `alike`; else the run of sentences that have no counterpart here, perhaps none. */
  own: Sentence[];
  other: Sentence[];
  /** Whether the two say about the same in about the same words. */
  alike: boolean;
}

/** Sentences less alike than this stand alone. Chosen by reading pairs of the five plans. */
const LEAST_ALIKE = 0.35;

const noPairs: ReadonlySet<string> = new Set();

/**
 * Puts the sentences of two texts side by side: those that are alike, as much likeness as possible in all, both texts staying
 * in their printed order (Needleman and Wunsch 1970, no cost for a sentence that stands alone).
 *
 * @returns rows in order; every sentence of either text is in exactly one.
 */
export function alignSentences(own: string, other: string): AlignedRow[] {
  const [a, b] = [sentences(own), sentences(other)];
  const [pairsA, pairsB] = [a.map(({ text }) => pairsOf(text)), b.map(({ text }) => pairsOf(text))];
  const alike = pairsA.map((one) => pairsB.map((two) => likeness(one, two, noPairs)));
  /** Most likeness that the sentences from i and from j on can have. */
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const matched = (i: number, j: number): number => {
    const value = alike[i]?.[j] ?? 0;
    return value < LEAST_ALIKE ? -1 : value + at(i + 1, j + 1);
  };
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) best[i]?.fill(Math.max(matched(i, j), at(i + 1, j), at(i, j + 1)), j, j + 1);
  }
  const rows: AlignedRow[] = [];
  let apart: AlignedRow = { own: [], other: [], alike: false };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, two] = [a[i], b[j]];
    if (one && two && matched(i, j) === at(i, j)) {
      if (apart.own.length + apart.other.length > 0) rows.push(apart);
      apart = { own: [], other: [], alike: false };
      rows.push({ own: [one], other: [two], alike: true });
      i += 1;
      j += 1;
    } else if (one && (!two || at(i + 1, j) === at(i, j))) {
      apart.own.push(one);
      i += 1;
    } else if (two) {
      apart.other.push(two);
      j += 1;
    }
  }
  if (apart.own.length + apart.other.length > 0) rows.push(apart);
  return rows;
}
