import type { NearestIndex } from './nearestIndex.ts';

/**
 * What an earlier build chose, and from what. All of one task's choices are as they were where its own words and those of the tasks
 * they are chosen among are what they were, and the same pairs are common.
 */
export interface FormerChoices {
  common: string;
  /** Of each task what the choice looks at, in short. */
  stamps: readonly string[];
  /** Places of the tasks that each was compared with closely, one after the other, and where those of each end. */
  candidates: Int32Array;
  ends: Int32Array;
  /** The table of nearest.ts. */
  table: Int32Array;
}

/** Finds the choices that need not be made anew. */
export interface Recall {
  /** The row of the table for a task and those it is compared with, by their places; undefined where it is to be chosen. */
  row(own: number, candidates: readonly number[]): Int32Array | undefined;
}

/**
 * What of former choices still holds.
 *
 * @param rowLength numbers of a row of the table.
 * @param fields numbers of a row for one choice, of which the first is the place of a task, with 1 for the first, 0 where none is chosen.
 * @returns null where nothing of it does: there are none, other pairs are common, or the tasks stand in another order.
 */
export function recall(
  former: FormerChoices | null,
  stamps: readonly string[],
  { common }: NearestIndex['words'],
  { rowLength, fields }: { rowLength: number; fields: number },
): Recall | null {
  if (former?.common !== common) return null;
  const placeOf = new Map(stamps.map((stamp, place) => [stamp, place]));
  /** Where each former task stands now, -1 where it is no more. */
  const now = former.stamps.map((stamp) => placeOf.get(stamp) ?? -1);
  // Of equally close ones the first is chosen.
  const standing = now.filter((place) => place >= 0);
  if (standing.some((place, at) => at > 0 && place < (standing[at - 1] ?? 0))) return null;
  const formerPlace = new Map(former.stamps.map((stamp, place) => [stamp, place]));
  return {
    row(own, candidates) {
      const before = formerPlace.get(stamps[own] ?? '');
      if (before === undefined) return undefined;
      const begin = former.ends[before - 1] ?? 0;
      const were = former.candidates.subarray(begin, former.ends[before]);
      if (were.length !== candidates.length || were.some((place, at) => now[place] !== candidates[at])) return undefined;
      const row = former.table.slice(before * rowLength, (before + 1) * rowLength);
      for (let at = 0; at < rowLength; at += fields) if (row[at] !== 0) row[at] = (now[(row[at] ?? 0) - 1] ?? -1) + 1;
      return row;
    },
  };
}
