import { placeAt, planAt, type Place } from './joined.ts';
import { isMaximalPair, positionsOf, type Wording, type Wordings } from './wordings.ts';

/** A wording and the positions at which one plan or provision has it. */
export interface Held {
  wording: Wording;
  positions: number[];
}

const known = new WeakMap<Wordings, Held[][]>();

/** For each source, the wordings it has, longest first. */
export function heldBySource(wordings: Wordings): readonly Held[][] {
  const ready = known.get(wordings);
  if (ready) return ready;
  const held = wordings.sources.map((): Held[] => []);
  for (const wording of wordings.wordings) {
    for (const position of positionsOf(wordings, wording)) {
      const own = held[wordings.sourceAt[position] ?? 0];
      const last = own?.at(-1);
      if (last?.wording === wording) last.positions.push(position);
      else own?.push({ wording, positions: [position] });
    }
  }
  known.set(wordings, held);
  return held;
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
  const held = heldBySource(wordings).flatMap((each, source) => (wordings.planOf[source] === own ? each : []));
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
