import { countStarts } from '../countStarts.ts';
import type { Occurrences } from '../occurrences.ts';
import { phraseStarts, type Part, type Positions } from '../positions.ts';
import { verified } from '../verified.ts';
import type { GramList } from './gramList.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** Characters up to which every gram is indexed. */
export const every = 3;

/** Stretches of a phrase asked for at once; a longer one is looked for by so many first. */
const stretchesAtOnce = 8;

/** What the finder asks. */
export interface Grams {
  /** The frequent grams of three characters or more. */
  frequent: ReadonlySet<string>;
  /** The list of a gram, undefined where it stands nowhere. Rejects where its part of the index does not load. */
  list(gram: string): Promise<GramList | undefined>;
  /** Characters of the title with which a record begins. */
  titleLength(record: number): number;
  /** The text of a record as it was indexed. */
  text(record: number): Promise<string>;
}

/**
 * Where a phrase occurs: exactly, however long and however frequent. Of up to three characters it is a gram. A longer one is covered
 * by rare grams, of which the index tells the places: where they stand at their distances, the phrase stands. That every longer gram is
 * indexed which holds a frequent one makes this possible: what is not there stands nowhere.
 */
export async function findByGrams(phrase: string, grams: Grams): Promise<Occurrences> {
  const characters = [...phrase];
  const { length } = characters;
  if (length === 0) return new Map();
  const stretches = length <= every ? [{ from: 0, to: length }] : stretchesOf(characters, every, (gram) => grams.frequent.has(gram));
  const counted = (starts: Positions) => countStarts(starts, length, (record) => grams.titleLength(record));
  if (stretches.length === 1) {
    const list = await grams.list(phrase);
    return list?.frequent ? list.occurrences : counted(list?.positions ?? new Map());
  }
  const load = (some: readonly Stretch[]) => Promise.all(some.map((stretch) => partOf(characters, stretch, grams)));
  const [first, rest] = spread(stretches);
  const parts = await load(first);
  const starts = phraseStarts(parts);
  if (starts.size === 0 || rest.length === 0) return counted(starts);
  // A text and a part of the index are about as many bytes.
  if (starts.size <= rest.length) return counted(await verified(phrase, starts, (record) => grams.text(record)));
  return counted(phraseStarts([...parts, ...(await load(rest))]));
}

/** Some of the stretches, from beginning to end, and the others. */
function spread(stretches: readonly Stretch[]): [some: readonly Stretch[], rest: readonly Stretch[]] {
  if (stretches.length <= stretchesAtOnce) return [stretches, []];
  const picked = new Set(
    Array.from({ length: stretchesAtOnce }, (_, at) => stretches[Math.round((at * (stretches.length - 1)) / (stretchesAtOnce - 1))]),
  );
  return [stretches.filter((stretch) => picked.has(stretch)), stretches.filter((stretch) => !picked.has(stretch))];
}

/** Where a rare gram of the phrase stands; nowhere where the index has it not. */
async function partOf(characters: readonly string[], { from, to }: Stretch, grams: Grams): Promise<Part> {
  const list = await grams.list(characters.slice(from, to).join(''));
  if (list?.frequent) throw new Error(`${characters.slice(from, to).join('')} is frequent, and the catalogue does not say so`);
  return { offset: from, positions: list?.positions ?? new Map() };
}
