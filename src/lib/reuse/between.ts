import { placeAt, planAt, type Place } from './joined.ts';
import { isMaximalPair, type Wording, type Wordings } from './wordings.ts';

/** A wording and the positions at which one plan or provision has it. */
export interface Held {
  wording: Wording;
  positions: number[];
}

/** Gives the wordings of a source, by its place among the sources: longest first. */
export type HeldBy = (source: number) => Held[];

const known = new WeakMap<Wordings, HeldBy>();

/** The places of all wordings sorted by their source: numbers in a row, because hundreds of plans have millions of places. */
export function heldBySource(wordings: Wordings): HeldBy {
  const ready = known.get(wordings);
  if (ready) return ready;
  const { order, sourceAt, sources } = wordings;
  const from = new Int32Array(sources.length + 1);
  for (const wording of wordings.wordings)
    for (let at = wording.from; at <= wording.to; at += 1) count(from, (sourceAt[order[at] ?? 0] ?? 0) + 1);
  for (let source = 1; source < from.length; source += 1) from[source] = (from[source] ?? 0) + (from[source - 1] ?? 0);
  const [next, numbers, positions] = [from.slice(), new Int32Array(from.at(-1) ?? 0), new Int32Array(from.at(-1) ?? 0)];
  wordings.wordings.forEach((wording, number) => {
    for (let at = wording.from; at <= wording.to; at += 1) {
      const position = order[at] ?? 0;
      const place = count(next, sourceAt[position] ?? 0);
      numbers[place] = number;
      positions[place] = position;
    }
  });
  const heldBy: HeldBy = (source) => {
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
  known.set(wordings, heldBy);
  return heldBy;
}

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

/**
 * Everything a plan has in the same words as each of some others, longer on neither side: longest first, then in the order of
 * the plan. The wordings of the plan are gone through once, however many the others are, and no further than is wanted.
 *
 * @param most how many passages are wanted for each of the others; what is left out is shorter or as long.
 * @returns a list for each of `others`, in their order.
 */
export function sharedBetween(wordings: Wordings, plan: string, others: readonly string[], most = Infinity): SharedByTwo[][] {
  const own = wordings.plans.indexOf(plan);
  const found = new Map(others.map((other) => [wordings.plans.indexOf(other), [] as { length: number; a: number[]; b: number[] }[]]));
  const heldBy = heldBySource(wordings);
  const held = wordings.sources.flatMap((_, source) => (wordings.planOf[source] === own ? heldBy(source) : []));
  const longestFirst = [...Map.groupBy(held, ({ wording }) => wording)].sort(([a], [b]) => b.length - a.length);
  for (const [wording, places] of longestFirst) {
    const { length } = wording;
    const mine = places.flatMap(({ positions }) => positions);
    const theirs = new Map<number, number[]>();
    for (const position of wordings.order.subarray(wording.from, wording.to + 1)) {
      const other = planAt(wordings, position);
      if (!found.has(other)) continue;
      const known = theirs.get(other);
      if (known) known.push(position);
      else theirs.set(other, [position]);
    }
    for (const [other, positions] of theirs) {
      if ((found.get(other)?.length ?? 0) >= most) continue;
      const a = mine.filter((one) => positions.some((two) => isMaximalPair(wordings, one, two, length)));
      if (a.length === 0) continue;
      const b = positions.filter((two) => mine.some((one) => isMaximalPair(wordings, one, two, length)));
      found.get(other)?.push({ length, a, b: b.sort((x, y) => x - y) });
    }
    if ([...found.values()].every((passages) => passages.length >= most)) break;
  }
  const placed = (positions: readonly number[], length: number) => positions.map((position) => placeAt(wordings, position, length));
  return [...found.values()].map((passages) =>
    passages
      .sort((x, y) => y.length - x.length || (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0))
      .map(({ length, a, b }) => ({ length, a: placed(a, length), b: placed(b, length) })),
  );
}
