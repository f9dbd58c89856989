import { constants, gzipSync } from 'node:zlib';
import type { GramIndexes, GramsKnown } from '../../../src/lib/search/catalogue.ts';
import { withoutPunctuation } from '../../../src/lib/search/relaxed.ts';
import type { IndexedText } from './layOut.ts';
import type { Write } from '../write.ts';
import { cutIndex, type GramLimits } from './shards.ts';

/**
 * How the index is cut. Measured on 333 plans (14,991 records, 3.1 million characters): shards of 4 KB in the middle. 4,096 rather than 512
 * makes the index a quarter smaller, has ten frequent grams instead of 1,800, and the longest list, of 8 KB, is less than the many that
 * a query would load instead of it.
 */
const limits: GramLimits = { frequent: 4096, longest: 8, shard: 5000 };

/**
 * Writes the index of grams of the texts to `search/grams/`, that of the texts without punctuation to `search/loose/`: `<number>.grams`,
 * each compressed (gzip) whatever the host does. The ending is our own, since some hosts take `.gz` for the encoding of another file.
 */
export function writeGrams(texts: readonly IndexedText[], write: Write): GramIndexes {
  const bare = texts.map(({ folded }) => ({ folded: withoutPunctuation(folded), titleLength: 0 }));
  return { exact: writeShards(texts, 'search/grams', write), loose: writeShards(bare, 'search/loose', write) };
}

/** Distances and places repeat each other little: to look for repetitions takes more than half of the time and makes 1 % less. */
const compression = { strategy: constants.Z_HUFFMAN_ONLY };

function writeShards(texts: readonly IndexedText[], folder: string, write: Write): GramsKnown {
  const { frequent, shards } = cutIndex(texts, limits);
  let count = 0;
  for (const shard of shards) write(`${folder}/${String(count++)}.grams`, gzipSync(shard, compression));
  return { shards: count, frequent };
}
