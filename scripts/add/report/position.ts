import { bisectLeft, bisectRight } from 'd3';
import { fold, spanAt } from '../../../src/lib/search/fold.ts';

/** Finds where words of a provision stand in the text of the seed: cleaning has changed blanks, line breaks and widths between the two. */
export interface Positions {
  /** `line:column` of `quote`, sought from line `from` on; the place of `from` itself where it is not found. */
  of(quote: string, from: { at: number; column?: number }): string;
}

/** How far after the beginning of a provision its words are sought; with children and tables few are longer. */
const REACH = 20_000;

/** Prepare {@link Positions} for one text. */
export function positionsIn(text: string): Positions {
  const found = fold(text);
  const { folded } = found;
  const begins = Array.from({ length: folded.length }, (_, at) => spanAt(found, at, 1).start);
  const lines = [0, ...[...text.matchAll(/\r\n?|\n/gu)].map((end) => end.index + end[0].length)];
  return {
    of(quote, { at, column = 1 }) {
      const first = bisectLeft(begins, lines[at - 1] ?? 0);
      const words = fold(quote).folded;
      const found = words === '' ? -1 : folded.slice(first, first + REACH).indexOf(words);
      const offset = found === -1 ? undefined : begins[first + found];
      if (offset === undefined) return `${String(at)}:${String(column)}`;
      const line = bisectRight(lines, offset);
      return `${String(line)}:${String(offset - (lines[line - 1] ?? 0) + 1)}`;
    },
  };
}
