import { ByteWriter } from '../../../src/lib/search/grams/bytes.ts';
import { every } from '../../../src/lib/search/grams/gramFinder.ts';
import { findRuns, writeGramList } from '../../../src/lib/search/grams/gramList.ts';
import { packShard, shardOf, type Filed } from '../../../src/lib/search/grams/shard.ts';
import { layOut, type IndexedText } from './layOut.ts';
import { eachLevel } from './levels.ts';

/** How an index is cut. */
export interface GramLimits {
  /** Records beyond which a gram of three characters or more is frequent: it tells no places, and longer grams are indexed that hold it. */
  frequent: number;
  /** Characters of the longest gram; of those every place is told. */
  longest: number;
  /** Bytes of a shard, before it is compressed. */
  shard: number;
}

/** An index of grams. */
export interface CutIndex {
  /** The frequent grams of three characters or more. */
  frequent: string[];
  /** The shards, one after the other: a gram is in the one that {@link shardOf} says. */
  shards: Iterable<Uint8Array>;
}

/** Where the lists of the grams of one length are, and a position at which each gram stands. */
interface LevelLists {
  length: number;
  starts: Uint32Array;
  places: Uint32Array;
}

/** Bytes that the name of a gram takes in a shard, about. */
const nameBytes = 10;

/**
 * An index of grams of the texts, the same in every run. A gram of one or two characters tells its records; of three or more, its places,
 * unless it is frequent.
 */
export function cutIndex(texts: readonly IndexedText[], limits: GramLimits): CutIndex {
  const { codes, characters, layout } = layOut(texts);
  const bytes = new ByteWriter();
  const levels: LevelLists[] = [];
  const frequent: string[] = [];
  const nameAt = (place: number, length: number): string => {
    let gram = '';
    for (let offset = 0; offset < length; offset++) gram += characters[codes[place + offset] ?? 0] ?? '';
    return gram;
  };
  eachLevel(codes, { every, longest: limits.longest }, ({ length, order, bounds }) => {
    const grams = bounds.length - 1;
    const grows = new Uint8Array(grams);
    const [starts, places] = [new Uint32Array(grams + 1), new Uint32Array(grams)];
    for (let gram = 0; gram < grams; gram++) {
      const [from, to] = [bounds[gram] ?? 0, bounds[gram + 1] ?? 0];
      const place = order[from] ?? 0;
      const many = to - from > limits.frequent && findRuns(order, from, to, layout) > limits.frequent;
      const often = length < every || (many && length < limits.longest);
      if (often && length >= every) frequent.push(nameAt(place, length));
      grows[gram] = Number(often);
      starts[gram] = bytes.length;
      places[gram] = place;
      writeGramList(bytes, { order, from, to }, length, layout, often);
    }
    starts[grams] = bytes.length;
    levels.push({ length, starts, places });
    return grows;
  });
  const grams = levels.reduce((sum, { places }) => sum + places.length, 0);
  const shards = Math.max(1, Math.ceil((bytes.length + nameBytes * grams) / limits.shard));
  const filed = Array.from({ length: shards }, (): Filed[] => []);
  for (const { length, starts, places } of levels) {
    places.forEach((place, at) => {
      const gram = nameAt(place, length);
      filed[shardOf(gram, shards)]?.push([gram, bytes.part(starts[at], starts[at + 1])]);
    });
  }
  return { frequent, shards: packed(filed) };
}

function* packed(filed: readonly Filed[][]): Generator<Uint8Array, void> {
  for (const own of filed) yield packShard(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}
