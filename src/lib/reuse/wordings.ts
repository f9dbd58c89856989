import { join, planAt } from './joined.ts';
import type { Joined, Source } from './joined.ts';
import { commonPrefixes, suffixArray } from './suffixArray.ts';

/** Shortest shared wording that counts, in folded characters; below it official phrases repeat everywhere. */
export const SHORTEST = 13;

/** Wording that stands in several plans and cannot be made longer on either side without losing one of its places (a maximal repeat). */
export interface Wording {
  /** In folded characters. */
  length: number;
  /** Its places are `order[from]` to `order[to]`, both included. */
  from: number;
  to: number;
}

/** What several plans say in the same words. */
export interface Wordings extends Joined {
  /** Least length of a wording. */
  shortest: number;
  /** Positions in the order of what begins there. */
  order: Int32Array;
  /** Longest first; equally long ones in the order of their words. */
  wordings: readonly Wording[];
  /** For each position, the number of the `shortest` characters that begin there among those that several plans have; -1 elsewhere. */
  gram: Int32Array;
  /** How many different such stretches there are. */
  grams: number;
}

/** What is found among joined texts, beside them. */
type Found = Pick<Wordings, 'order' | 'wordings' | 'gram' | 'grams'>;

/** Keeps numbers for the codes of joined texts, or makes them. */
export type KeepForCodes = (codes: Int32Array, make: () => Int32Array) => Int32Array;

/** An interval of `order` whose suffixes have `length` characters in common, while it still grows. */
interface Interval {
  length: number;
  from: number;
  /** Its plan, or -1 where it has several. */
  plan: number;
  /** The character before all of its places, or -1 where they differ. */
  before: number;
}

/**
 * Finds all wording shared between plans, responsible units aside. The texts are sorted by their suffixes, so wording that a
 * hundred plans have costs what a hundred places cost, not their pairs (Gusfield 1997, §7.12; Abouelhoda and others 2004).
 *
 * @param sources texts in plan and document order.
 * @param keep keeps what was found, so that it need not be looked for again.
 */
export function findWordings(sources: readonly Source[], shortest = SHORTEST, keep: KeepForCodes = (_, make) => make()): Wordings {
  const joined = join(sources);
  const found = keep(joined.codes, () => asNumbers(findIn(joined, shortest)));
  return { ...joined, shortest, ...fromNumbers(found, joined.codes.length) };
}

/** In a row: how many grams, and of each wording its length and both ends, after `order` and `gram`, which are as long as the texts. */
function asNumbers({ order, gram, grams, wordings }: Found): Int32Array {
  const numbers = new Int32Array(order.length + gram.length + 1 + 3 * wordings.length);
  numbers.set(order);
  numbers.set(gram, order.length);
  let at = order.length + gram.length;
  numbers[at++] = grams;
  for (const { length, from, to } of wordings) {
    numbers[at++] = length;
    numbers[at++] = from;
    numbers[at++] = to;
  }
  return numbers;
}

/** Reverses {@link asNumbers} for texts of `length` codes. */
function fromNumbers(numbers: Int32Array, length: number): Found {
  const wordings: Wording[] = [];
  for (let at = 2 * length + 1; at < numbers.length; at += 3)
    wordings.push({ length: numbers[at] ?? 0, from: numbers[at + 1] ?? 0, to: numbers[at + 2] ?? 0 });
  return { order: numbers.subarray(0, length), gram: numbers.subarray(length, 2 * length), grams: numbers[2 * length] ?? 0, wordings };
}

/** Finds the wording in joined texts. */
function findIn(joined: Joined, shortest: number): Found {
  const order = suffixArray(joined.codes);
  const common = commonPrefixes(joined.codes, order);
  const gram = new Int32Array(joined.codes.length).fill(-1);
  const wordings: Wording[] = [];
  let grams = 0;

  const single = (place: number): Interval => {
    const position = order[place] ?? 0;
    return { length: 0, from: place, plan: planAt(joined, position), before: joined.codes[position - 1] ?? -1 };
  };
  const open: Interval[] = [];
  const close = (to: number): Interval | undefined => {
    const closed = open.pop();
    if (!closed || closed.plan >= 0) return closed;
    if (closed.before < 0) wordings.push({ length: closed.length, from: closed.from, to });
    if (open.length === 0) {
      for (let place = closed.from; place <= to; place += 1) gram[order[place] ?? 0] = grams;
      grams += 1;
    }
    return closed;
  };
  for (let place = 1; place <= order.length; place += 1) {
    const shared = common[place] ?? 0;
    const length = shared < shortest ? 0 : shared;
    let inner = single(place - 1);
    let top = open.at(-1);
    while (top && top.length > length) {
      merge(top, inner);
      close(place - 1);
      inner = top;
      top = open.at(-1);
    }
    if (top && top.length === length) merge(top, inner);
    else if (length > 0) open.push({ length, from: inner.from, plan: inner.plan, before: inner.before });
  }
  wordings.sort((a, b) => b.length - a.length || a.from - b.from);
  return { order, wordings, gram, grams };
}

/** What an interval learns from one inside it. */
function merge(interval: Interval, inner: Interval): void {
  if (interval.plan !== inner.plan) interval.plan = -1;
  if (interval.before !== inner.before) interval.before = -1;
}

/** The positions of a wording, in plan and document order. */
export function positionsOf({ order }: Wordings, { from, to }: Wording): Int32Array {
  return order.slice(from, to + 1).sort();
}

/** Whether the same words at two positions are of different plans and could not be longer on either side. */
export function isMaximalPair(wordings: Wordings, a: number, b: number, length: number): boolean {
  const { codes } = wordings;
  return planAt(wordings, a) !== planAt(wordings, b) && codes[a - 1] !== codes[b - 1] && codes[a + length] !== codes[b + length];
}
