import { encode } from '../../lib/search/encode.ts';
import type { Positions } from '../../lib/search/positions.ts';
import { StaleIndexError } from './errors.ts';

/**
 * Where each character stands, by record. What search asks of an index: Pagefind answers it here, and something that scales
 * differently may answer it elsewhere.
 */
export interface Postings {
  /**
   * All positions of one folded character that occurs somewhere. Rejects where its part of the index does not load, and with
   * a {@link StaleIndexError} where it is of another release than the catalogue.
   */
  positions(character: string): Promise<Positions>;
  /** How many characters were asked for and how many have come, since the index was opened. */
  progress(): { wanted: number; loaded: number };
}

/** The part of Pagefind's browser API that is used, as of 1.5.2. */
interface PagefindModule {
  /** `noWorker` is in 1.5.2's code, not in its documentation: it saves a second copy of the engine, 12 KB, and a thread to wait for. */
  createInstance(options: { noWorker: boolean }): Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  /** Unquoted, it tells every place of a word; quoted, the first place only. */
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/**
 * Loads Pagefind's bundle.
 * @param bundle Address of the folder, with its trailing slash.
 * @param names How the names of the records begin, all of one length.
 * @param attempt Number of the attempt: a browser may remember that a module failed.
 */
export async function openPostings(bundle: string, names: Promise<readonly string[]>, attempt = 0): Promise<Postings> {
  const address = `${bundle}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = createInstance({ noWorker: true });
  await pagefind.init();
  // Returns as soon as the engine is there, or throws where it does not load; init does neither.
  await pagefind.search('');
  const recordOf = new Map((await names).map((name, record) => [name, record]));
  const length = (await names)[0]?.length ?? 0;

  const read = async (character: string): Promise<Positions> => {
    const found = await pagefind.search(encode(character));
    // Pagefind keeps silent about a part of the index that does not load; but every character asked for stands somewhere.
    if (found.results.length === 0) throw new Error(`the part of the index for ${character} did not load`);
    return new Map(
      found.results.map(({ id, words }) => {
        const record = recordOf.get(id.slice(0, length));
        if (record === undefined) throw new StaleIndexError(`the catalogue does not know record ${id} of the index`);
        return [record, words];
      }),
    );
  };
  const known = new Map<string, Promise<Positions>>();
  let loaded = 0;
  return {
    positions(character) {
      const positions = known.get(character) ?? read(character).finally(() => (loaded += 1));
      known.set(character, positions);
      return positions;
    },
    progress: () => ({ wanted: known.size, loaded }),
  };
}
