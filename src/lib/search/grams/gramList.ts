import type { Occurrences } from '../occurrences.ts';
import type { Positions } from '../positions.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';

/**
 * Where a gram stands. Of a frequent one (知识产) only in which records, how often, and whether in the title: longer grams that hold
 * it tell more. Of any other every place.
 */
export type GramList = { frequent: true; occurrences: Occurrences } | { frequent: false; positions: Positions };

/** Places of one gram, ascending, as the builder has them: those from `from` to before `to`. */
export interface Places {
  /** Positions in all texts, one after the other. */
  order: Uint32Array;
  from: number;
  to: number;
}

/** The texts as one: record of each position, and of each record where it begins and how long its title is. */
export interface Layout {
  recordAt: Uint32Array;
  startOf: Uint32Array;
  titleLengths: Uint32Array;
  /** As much room as there are records, for {@link findRuns}. */
  runEnds: Uint32Array;
}

/**
 * Writes the list of a gram of `length` characters: how many records, and whether it is frequent; then for each record its distance
 * from the one before. Frequent: with two bits for the title and for more than one occurrence, which are then counted. Else: with
 * one bit for more than one place, which are then counted, and the places, each as its distance from the one before.
 */
export function writeGramList(out: ByteWriter, { order, from, to }: Places, length: number, layout: Layout, frequent: boolean): void {
  const { recordAt, startOf, titleLengths } = layout;
  const records = findRuns(order, from, to, layout);
  out.varint((records << 1) | Number(frequent));
  let before = -1;
  let at = from;
  for (let run = 0; run < records; run++) {
    const end = layout.runEnds[run] ?? 0;
    const record = recordAt[order[at] ?? 0] ?? 0;
    const start = startOf[record] ?? 0;
    const distance = record - before - 1;
    before = record;
    if (frequent) {
      const count = countPlacesApart(order, at, end, length);
      const inTitle = (order[at] ?? 0) - start + length <= (titleLengths[record] ?? 0);
      out.varint((distance << 2) | (Number(inTitle) << 1) | Number(count > 1));
      if (count > 1) out.varint(count - 2);
    } else {
      out.varint((distance << 1) | Number(end - at > 1));
      if (end - at > 1) out.varint(end - at - 2);
      let previous = start;
      for (let place = at; place < end; place++) {
        out.varint((order[place] ?? 0) - previous);
        previous = order[place] ?? 0;
      }
    }
    at = end;
  }
}

/** In how many records some places are; where the places of each end is in `layout.runEnds` then. */
export function findRuns(order: Uint32Array, from: number, to: number, { recordAt, runEnds }: Layout): number {
  let records = 0;
  for (let at = from, before = -1; at < to; at++) {
    const record = recordAt[order[at] ?? 0] ?? 0;
    if (record !== before) records++;
    before = record;
    runEnds[records - 1] = at + 1;
  }
  return records;
}

/** As `countApart` of positions.ts, without a list of its own for each of millions of grams. */
function countPlacesApart(order: Uint32Array, from: number, to: number, length: number): number {
  let count = 0;
  for (let at = from, free = 0; at < to; at++) {
    if ((order[at] ?? 0) < free) continue;
    count++;
    free = (order[at] ?? 0) + length;
  }
  return count;
}

/** Reads what {@link writeGramList} wrote. Throws a RangeError where it is cut. */
export function readGramList(bytes: Uint8Array): GramList {
  const reader = new ByteReader(bytes);
  const head = reader.varint();
  return head & 1
    ? { frequent: true, occurrences: readOccurrences(reader, head >>> 1) }
    : { frequent: false, positions: readPositions(reader, head >>> 1) };
}

function readOccurrences(reader: ByteReader, records: number): Occurrences {
  const occurrences = new Map<number, { count: number; inTitle: boolean }>();
  for (let left = records, record = -1; left > 0; left--) {
    const said = reader.varint();
    record += (said >>> 2) + 1;
    occurrences.set(record, { count: said & 1 ? reader.varint() + 2 : 1, inTitle: (said & 2) > 0 });
  }
  return occurrences;
}

function readPositions(reader: ByteReader, records: number): Positions {
  const positions = new Map<number, number[]>();
  for (let left = records, record = -1; left > 0; left--) {
    const said = reader.varint();
    record += (said >>> 1) + 1;
    const places: number[] = [];
    for (let more = said & 1 ? reader.varint() + 2 : 1, place = 0; more > 0; more--) places.push((place += reader.varint()));
    positions.set(record, places);
  }
  return positions;
}
