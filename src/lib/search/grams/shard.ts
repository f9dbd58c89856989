import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Number of the shard in which a gram is: FNV-1a of its code points, mixed once more because few shards are told apart by the low
 * bits alone. No list of what is where needs to be loaded.
 * @param shards How many there are.
 */
export function shardOf(gram: Iterable<string>, shards: number): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of gram) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % shards;
}

/** A gram and its list, as {@link writeGramList} writes it. */
export type Filed = [gram: string, list: Uint8Array];

/** Parts grams in a shard: white space is in none, as folding drops it. */
const separator = '\n';

/** A shard as bytes: its grams, in the order given; the length of each list; the lists. */
export function packShard(filed: readonly Filed[]): Uint8Array {
  const out = new ByteWriter();
  const names = new TextEncoder().encode(filed.map(([gram]) => gram).join(separator));
  out.varint(names.length);
  out.append(names);
  for (const [, list] of filed) out.varint(list.length);
  for (const [, list] of filed) out.append(list);
  return out.part();
}

/** Reverses {@link packShard}: the list of each gram. Throws a RangeError where the bytes are cut. */
export function openShard(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const names = new TextDecoder().decode(reader.take(reader.varint()));
  const grams = names === '' ? [] : names.split(separator);
  const lengths = grams.map(() => reader.varint());
  return new Map(grams.map((gram, at) => [gram, reader.take(lengths[at] ?? 0)]));
}
