import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { GramIndexes, GramsKnown } from '../../../src/lib/search/catalogue.ts';
import { withoutPunctuation } from '../../../src/lib/search/relaxed.ts';
import type { IndexedText } from './layOut.ts';
import { cutIndex, type GramLimits } from './shards.ts';

/**
 * How the index is cut. Measured on 333 plans (14,991 records, 3.1 million characters): shards of 4 KB in the middle. 4,096 rather than 512
 * makes the index a quarter smaller, has ten frequent grams instead of 1,800, and the longest list, of 8 KB, is less than the many that
 * a query would load instead of it.
 */
const limits: GramLimits = { frequent: 4096, longest: 8, shard: 5000 };

/**
 * Writes the index of grams of the texts to `grams/`, that of the texts without punctuation to `loose/`: `<number>.grams`, each compressed
 * (gzip) whatever the host does. The ending is our own, since some hosts take `.gz` for the encoding of another file.
 * @param folder That of the search. What an earlier run wrote there is replaced.
 */
export function writeGrams(texts: readonly IndexedText[], folder: string): GramIndexes {
  const bare = texts.map(({ folded }) => ({ folded: withoutPunctuation(folded), titleLength: 0 }));
  return { exact: writeShards(texts, join(folder, 'grams')), loose: writeShards(bare, join(folder, 'loose')) };
}

/** Removes both. */
export function removeGrams(folder: string): void {
  for (const name of ['grams', 'loose']) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Distances and places repeat each other little: to look for repetitions takes more than half of the time and makes 1 % less. */
const compression = { strategy: constants.Z_HUFFMAN_ONLY };

/** Thousands of small files: to write them one after the other takes the least of the processor. */
function writeShards(texts: readonly IndexedText[], folder: string): GramsKnown {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { frequent, shards } = cutIndex(texts, limits);
  let count = 0;
  for (const shard of shards) writeFileSync(join(folder, `${count++}.grams`), gzipSync(shard, compression));
  return { shards: count, frequent };
}
