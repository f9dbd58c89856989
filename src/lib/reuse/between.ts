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

/** Everything two plans have in the same words and that is longer on neither side: longest first, then in the order of the first plan. */
export function sharedBetween(wordings: Wordings, planA: string, planB: string): SharedByTwo[] {
  const [own, other] = [wordings.plans.indexOf(planA), wordings.plans.indexOf(planB)];
  const held = heldBySource(wordings).flatMap((each, source) => (wordings.planOf[source] === own ? each : []));
  const byWording = Map.groupBy(held, ({ wording }) => wording);
  return [...byWording]
    .flatMap(([wording, places]) => {
      const { length } = wording;
      const mine = places.flatMap(({ positions }) => positions);
      const theirs = [...positionsOf(wordings, wording)].filter((position) => planAt(wordings, position) === other);
      const a = mine.filter((one) => theirs.some((two) => isMaximalPair(wordings, one, two, length)));
      const b = theirs.filter((two) => mine.some((one) => isMaximalPair(wordings, one, two, length)));
      return a.length > 0 ? [{ length, a, b }] : [];
    })
    .sort((x, y) => y.length - x.length || (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0))
    .map(({ length, a, b }) => ({
      length,
      a: a.map((position) => placeAt(wordings, position, length)),
      b: b.map((position) => placeAt(wordings, position, length)),
    }));
}
