import { countStarts } from '../countStarts.ts';
import type { Occurrences } from '../occurrences.ts';
import { phraseStarts, type Part, type Positions } from '../positions.ts';
import { verified } from '../verified.ts';
import type { GramList } from './gramList.ts';

/** Characters up to which every gram is indexed. */
export const every = 3;

/** Windows of a phrase asked for at once; a longer one is looked for by so many first. */
const windowsAtOnce = 8;

/** What the finder asks. */
export interface Grams {
  /** The list of a gram, undefined where it stands nowhere. Rejects where its part of the index does not load. */
  list(gram: string): Promise<GramList | undefined>;
  /** Characters of the title with which a record begins. */
  titleLength(record: number): number;
  /** The text of a record as it was indexed. */
  text(record: number): Promise<string>;
}

/** A gram that covers a window of the phrase; the phrase itself, where its grams are frequent up to that. */
type Piece = Part | { whole: Occurrences };

/**
 * Where a phrase occurs: exactly, however long and however frequent. Of up to three characters it is a gram. A longer one is covered
 * by windows of three; a window that is frequent is grown, by what follows or else by what is before, until it is so rare that the
 * index tells its places, or is the phrase. That every longer gram is there which holds a frequent one makes this possible: what is
 * not there stands nowhere. Where all windows stand at their distances, the phrase stands.
 */
export async function findByGrams(phrase: string, grams: Grams): Promise<Occurrences> {
  const characters = [...phrase];
  const { length } = characters;
  if (length <= every) return length === 0 ? new Map() : counted(await grams.list(phrase), length, grams);
  const windows = windowsOf(length);
  const [first, rest] = spread(windows);
  const pieces = await Promise.all(first.map((start) => grow(characters, start, grams)));
  const whole = pieces.find((piece) => piece !== null && 'whole' in piece);
  if (whole && 'whole' in whole) return whole.whole;
  let starts = startsOf(pieces);
  if (starts.size > 0 && rest.length > 0) {
    // A text and a part of the index are about as many bytes.
    if (starts.size <= rest.length) starts = await verified(phrase, starts, (record) => grams.text(record));
    else starts = startsOf([...pieces, ...(await Promise.all(rest.map((start) => grow(characters, start, grams))))]);
  }
  return countStarts(starts, length, (record) => grams.titleLength(record));
}

function counted(list: GramList | undefined, length: number, grams: Grams): Occurrences {
  if (!list) return new Map();
  return list.frequent ? list.occurrences : countStarts(list.positions, length, (record) => grams.titleLength(record));
}

/** Where windows of three begin that cover a phrase: 0, 3, 6, … and the last three. */
function windowsOf(length: number): number[] {
  const windows = Array.from({ length: Math.floor(length / every) }, (_, at) => at * every);
  return length % every === 0 ? windows : [...windows, length - every];
}

/** Some of the windows, from beginning to end, and the others. */
function spread(windows: readonly number[]): [some: number[], rest: number[]] {
  if (windows.length <= windowsAtOnce) return [[...windows], []];
  const picked = new Set(
    Array.from({ length: windowsAtOnce }, (_, at) => windows[Math.round((at * (windows.length - 1)) / (windowsAtOnce - 1))]),
  );
  return [windows.filter((start) => picked.has(start)), windows.filter((start) => !picked.has(start))];
}

/** The rare gram that holds the window; null where it, and so the phrase, stands nowhere. */
async function grow(characters: readonly string[], window: number, grams: Grams): Promise<Piece | null> {
  let [from, to] = [window, window + every];
  for (;;) {
    const list = await grams.list(characters.slice(from, to).join(''));
    if (!list) return null;
    if (!list.frequent) return { offset: from, positions: list.positions };
    if (to < characters.length) to += 1;
    else if (from > 0) from -= 1;
    else return { whole: list.occurrences };
  }
}

/** Where the pieces stand at their distances; nowhere where one of them stands nowhere. */
function startsOf(pieces: readonly (Piece | null)[]): Positions {
  const parts = pieces.filter((piece) => piece !== null && 'positions' in piece);
  return parts.length < pieces.length ? new Map() : phraseStarts(parts);
}
