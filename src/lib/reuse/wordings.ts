import { join, planAt } from './joined.ts';
import type { Joined, Source } from './joined.ts';
import { commonPrefixes, placesBefore, suffixArray } from './suffixArray.ts';

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

/*
 * A tie is what neighbours in the order have in common, or all of an interval of it, in one number: how many characters, times four, and
 * in its last two bits whether they are of one plan and whether the characters before them are the same.
 */
const ONE_PLAN = 1;
const SAME_BEFORE = 2;
const BOTH = ONE_PLAN | SAME_BEFORE;

/** For each position its tie with the one before it in the order; 0 where they have less than `shortest` characters in common. */
function tiesOf({ codes, sourceAt, planOf }: Joined, order: Int32Array, shortest: number): Int32Array {
  const before = placesBefore(order);
  const ties = commonPrefixes(codes, before);
  for (let at = 0; at < ties.length; at += 1) {
    const length = ties[at] ?? 0;
    const other = before[at] ?? 0;
    if (length < shortest) ties[at] = 0;
    else {
      const onePlan = planOf[sourceAt[at] ?? 0] === planOf[sourceAt[other] ?? 0];
      ties[at] = length * 4 + (onePlan ? ONE_PLAN : 0) + (codes[at - 1] === codes[other - 1] ? SAME_BEFORE : 0);
    }
  }
  return ties;
}

/** Finds the wording in joined texts. Numbers in a row, because hundreds of plans have millions of places. */
function findIn(joined: Joined, shortest: number): Found {
  const order = suffixArray(joined.codes);
  const ties = tiesOf(joined, order, shortest);
  // Fetched beforehand, so that no decision below waits for a far place; nothing ties the last place to one after it.
  const sorted = new Int32Array(order.length + 1);
  for (let place = 0; place < order.length; place += 1) sorted[place] = ties[order[place] ?? 0] ?? 0;
  const gram = new Int32Array(order.length).fill(-1);
  const wordings: Wording[] = [];
  let grams = 0;
  /** Ties of the intervals that still grow, each inside the one before it, and where they begin. */
  const open: number[] = [];
  const begins: number[] = [];
  for (let place = 1; place <= order.length; place += 1) {
    const tie = sorted[place] ?? 0;
    const length = tie >> 2;
    let from = place - 1;
    let inner = BOTH;
    let top = open.at(-1) ?? 0;
    while (top >> 2 > length) {
      top &= inner | ~BOTH;
      inner = top & BOTH;
      from = begins.pop() ?? 0;
      open.pop();
      if ((top & ONE_PLAN) === 0) {
        if ((top & SAME_BEFORE) === 0) wordings.push({ length: top >> 2, from, to: place - 1 });
        if (open.length === 0) {
          for (let one = from; one < place; one += 1) gram[order[one] ?? 0] = grams;
          grams += 1;
        }
      }
      top = open.at(-1) ?? 0;
    }
    if (length === 0) continue;
    if (top >> 2 === length) open[open.length - 1] = top & ((tie & inner) | ~BOTH);
    else {
      open.push(tie & (inner | ~BOTH));
      begins.push(from);
    }
  }
  wordings.sort((a, b) => b.length - a.length || a.from - b.from);
  return { order, wordings, gram, grams };
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
