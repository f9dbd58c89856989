import { placeAt, planAt, type Place } from './joined.ts';
import { isMaximalPair, type Wording, type Wordings } from './wordings.ts';

/** A wording and the positions at which one plan or provision has it. */
export interface Held {
  wording: Wording;
  positions: number[];
}

/** Gives the wordings of a source, by its place among the sources: longest first. */
export type HeldBy = (source: number) => Held[];

/** The places of all wordings, sorted by who has them: those of holder `h` stand from `from[h]` to before `from[h + 1]`, longest wording first. */
interface Holdings {
  from: Int32Array;
  /** Numbers of the wordings. */
  numbers: Int32Array;
  positions: Int32Array;
}

/** Sorts the places by their holder. Numbers in a row, because hundreds of plans have millions of places. */
function holdingsOf({ wordings, order }: Wordings, holders: number, holderAt: (position: number) => number): Holdings {
  const from = new Int32Array(holders + 1);
  for (const wording of wordings) for (let at = wording.from; at <= wording.to; at += 1) count(from, holderAt(order[at] ?? 0) + 1);
  for (let holder = 1; holder < from.length; holder += 1) from[holder] = (from[holder] ?? 0) + (from[holder - 1] ?? 0);
  const [next, numbers, positions] = [from.slice(), new Int32Array(from.at(-1) ?? 0), new Int32Array(from.at(-1) ?? 0)];
  wordings.forEach((wording, number) => {
    for (let at = wording.from; at <= wording.to; at += 1) {
      const position = order[at] ?? 0;
      const place = count(next, holderAt(position));
      numbers[place] = number;
      positions[place] = position;
    }
  });
  return { from, numbers, positions };
}

/** A function of the wordings that is worked out once for each. */
function once<Made>(make: (wordings: Wordings) => Made): (wordings: Wordings) => Made {
  const known = new WeakMap<Wordings, { made: Made }>();
  return (wordings) => {
    const ready = known.get(wordings) ?? { made: make(wordings) };
    known.set(wordings, ready);
    return ready.made;
  };
}

/** The wordings of each source. */
export const heldBySource = once((wordings: Wordings): HeldBy => {
  const { from, numbers, positions } = holdingsOf(wordings, wordings.sources.length, (position) => wordings.sourceAt[position] ?? 0);
  return (source) => {
    const held: Held[] = [];
    for (let at = from[source] ?? 0; at < (from[source + 1] ?? 0); at += 1) {
      const wording = wordings.wordings[numbers[at] ?? 0];
      const [last, position] = [held.at(-1), positions[at] ?? 0];
      if (last && last.wording === wording) last.positions.push(position);
      else if (wording) held.push({ wording, positions: [position] });
    }
    for (const each of held) each.positions.sort((a, b) => a - b);
    return held;
  };
});

const heldByPlan = once((wordings: Wordings) => holdingsOf(wordings, wordings.plans.length, (position) => planAt(wordings, position)));

/** Raises a number by one and gives what it was. */
function count(numbers: Int32Array, at: number): number {
  const was = numbers[at] ?? 0;
  numbers[at] = was + 1;
  return was;
}

/** Wording that two plans share, with its places in both. */
export interface SharedByTwo {
  /** In folded characters. */
  length: number;
  a: Place[];
  b: Place[];
}

/** What two plans have in the same words, by positions, longest first; The lists of both are gone through side by side. */
function* inBoth(wordings: Wordings, own: number, other: number): Generator<{ length: number; a: number[]; b: number[] }> {
  const { from, numbers, positions } = heldByPlan(wordings);
  let [mine, theirs] = [from[own] ?? 0, from[other] ?? 0];
  const [mineEnd, theirsEnd] = [from[own + 1] ?? 0, from[other + 1] ?? 0];
  const run = (begin: number, end: number): Int32Array => {
    let next = begin;
    while (next < end && numbers[next] === numbers[begin]) next += 1;
    return positions.slice(begin, next).sort();
  };
  while (mine < mineEnd && theirs < theirsEnd) {
    const [one, two] = [numbers[mine] ?? 0, numbers[theirs] ?? 0];
    if (one < two) mine += 1;
    else if (two < one) theirs += 1;
    else {
      const { length } = wordings.wordings[one] ?? { length: 0 };
      const [ours, others] = [run(mine, mineEnd), run(theirs, theirsEnd)];
      const a = [...ours].filter((each) => others.some((two) => isMaximalPair(wordings, each, two, length)));
      const b = [...others].filter((each) => ours.some((one) => isMaximalPair(wordings, one, each, length)));
      if (a.length > 0) yield { length, a, b };
      mine += ours.length;
      theirs += others.length;
    }
  }
}

/**
 * Everything a plan has in the same words as each of some others, longer on neither side: longest first, then in the order of
 * the plan. What it costs does not grow with the plans that are not asked for.
 *
 * @param most how many passages are wanted for each of the others; what is left out is shorter or as long.
 * @returns a list for each of `others`, in their order.
 */
export function sharedBetween(wordings: Wordings, plan: string, others: readonly string[], most = Infinity): SharedByTwo[][] {
  const own = wordings.plans.indexOf(plan);
  const placed = (positions: readonly number[], length: number) => positions.map((position) => placeAt(wordings, position, length));
  return others.map((other) => {
    const passages = [];
    for (const passage of inBoth(wordings, own, wordings.plans.indexOf(other))) {
      if (passages.length >= most) break;
      passages.push(passage);
    }
    return passages
      .sort((x, y) => y.length - x.length || (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0))
      .map(({ length, a, b }) => ({ length, a: placed(a, length), b: placed(b, length) }));
  });
}
