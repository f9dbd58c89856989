import { fold, type Folded } from '../../../src/lib/search/fold.ts';

/** Finds where words of a provision stand in the text of the seed: cleaning has changed blanks, line breaks and widths between the two. */
export interface Positions {
  /** `line:column` of `quote`, sought from line `from` on; the place of `from` itself where it is not found. */
  of(quote: string, from: { at: number; column?: number }): string;
}

/** Prepare {@link Positions} for one text. */
export function positionsIn(text: string): Positions {
  const { folded, offsets }: Folded = fold(text);
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/gu)].map((end) => end.index + end[0].length)];
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  return {
    of(quote, { at, column = 1 }) {
      const begin = starts[at - 1] ?? 0;
      const first = offsets.findIndex(({ start }) => start >= begin);
      const words = fold(quote).folded;
      const found = first === -1 || words === '' ? -1 : folded.indexOf(words, first);
      const offset = offsets[found]?.start;
      if (offset === undefined) return `${String(at)}:${String(column)}`;
      const line = lineAt(offset);
      return `${String(line + 1)}:${String(offset - (starts[line] ?? 0) + 1)}`;
    },
  };
}
