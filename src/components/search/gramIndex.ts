import { blockOf, placeInBlock } from '../../lib/search/blocks.ts';
import type { Catalogue } from '../../lib/search/catalogue.ts';
import { findByGrams, type Grams } from '../../lib/search/grams/gramFinder.ts';
import { readGramList, type GramList } from '../../lib/search/grams/gramList.ts';
import { openShard, shardOf } from '../../lib/search/grams/shard.ts';
import { withoutPunctuation } from '../../lib/search/relaxed.ts';
import { fetchBytes } from './fetchBytes.ts';
import type { IndexedTexts, PhraseIndex } from './phraseIndex.ts';
import type { ProvisionText, TextFiles } from './texts.ts';

/** The shards of one index of grams, each loaded once, and the lists read from them. */
class Shards {
  readonly #address: (shard: number) => string;
  readonly #count: number;
  readonly #opened = new Map<number, Promise<ReadonlyMap<string, Uint8Array>>>();
  readonly #lists = new Map<string, GramList>();
  loaded = 0;

  constructor(count: number, address: (shard: number) => string) {
    this.#count = count;
    this.#address = address;
  }

  get wanted(): number {
    return this.#opened.size;
  }

  async list(gram: string): Promise<GramList | undefined> {
    const known = this.#lists.get(gram);
    if (known) return known;
    const bytes = (await this.#open(shardOf(gram, this.#count))).get(gram);
    if (!bytes) return undefined;
    const list = readGramList(bytes);
    this.#lists.set(gram, list);
    return list;
  }

  #open(shard: number): Promise<ReadonlyMap<string, Uint8Array>> {
    const known = this.#opened.get(shard);
    if (known) return known;
    const opening = fetchBytes(this.#address(shard)).then(openShard);
    this.#opened.set(shard, opening);
    opening.then(
      () => (this.loaded += 1),
      () => this.#opened.delete(shard),
    );
    return opening;
  }
}

/** Texts in blocks of neighbours. */
export const textBlocks: TextFiles = {
  place: (_entry, record) => ({
    file: `blocks/${blockOf(record)}`,
    textIn: (content) => (content as ProvisionText[])[placeInBlock(record)],
  }),
  many: 5,
};

/**
 * The index of grams of a catalogue that has one: of the folded texts, and of the same without punctuation.
 * @param search Address of the folder of the search, with its trailing slash.
 * @throws where the catalogue belongs to another index
 */
export function openGrams(search: string, { grams, release }: Catalogue, texts: IndexedTexts): PhraseIndex {
  if (!grams) throw new Error('the catalogue tells of no index of grams');
  const shards = (name: string, count: number) => new Shards(count, (shard) => `${search}${name}/${shard}.grams?${release}`);
  const exact = shards('grams', grams.exact.shards);
  const loose = shards('loose', grams.loose.shards);
  const asked: Grams = {
    frequent: new Set(grams.exact.frequent),
    list: (gram) => exact.list(gram),
    titleLength: (record) => texts.titleLength(record),
    text: async (record) => (await texts.text(record)).folded.folded,
  };
  const askedLoosely: Grams = {
    frequent: new Set(grams.loose.frequent),
    list: (gram) => loose.list(gram),
    titleLength: () => 0,
    text: async (record) => withoutPunctuation((await texts.text(record)).folded.folded),
  };
  return {
    find: (phrase) => findByGrams(phrase, asked),
    findLoose: (phrase) => findByGrams(phrase, askedLoosely),
    progress: () => ({ wanted: exact.wanted + loose.wanted, loaded: exact.loaded + loose.loaded }),
  };
}
