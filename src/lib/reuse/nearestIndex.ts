import type { Task } from '../../schemas/task.ts';
import { sentences } from '../sentences.ts';
import { withoutUnits } from '../without-units.ts';
import { pairsInMost, pairsOf } from './likeness.ts';

/** What the choice of the nearest clause looks at, worked out once for all tasks. Pairs of characters are numbered, so that hundreds of plans are compared quickly. */
export interface NearestIndex {
  tasks: readonly Task[];
  /** Place of each task in `tasks` by its id. */
  placeOf: ReadonlyMap<string, number>;
  /** Pairs of each task, the common ones aside. */
  pairs: readonly Int32Array[];
  /** The same of its heading. */
  headings: readonly Int32Array[];
  /** Places of the tasks that have each pair. */
  having: readonly number[][];
  /** A table with a place for each pair, all 0: room to mark those of one task in while it is compared. */
  marks: Uint8Array;
  /** Another for the pairs of a heading. */
  headingMarks: Uint8Array;
  /** The same of each sentence of a task; worked out when it is asked for. */
  sentencesOf: (place: number) => readonly { text: string; pairs: Int32Array }[];
}

/** Prepares the choice among `tasks`, plans in the fixed order. */
export function nearestIndex(tasks: readonly Task[]): NearestIndex {
  const texts = tasks.map(({ text }) => withoutUnits(text));
  const sets = texts.map(pairsOf);
  const common = pairsInMost(sets);
  const numbers = new Map<string, number>();
  const numbered = (pairs: ReadonlySet<string>): Int32Array => {
    const found: number[] = [];
    for (const pair of pairs) {
      if (common.has(pair)) continue;
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      found.push(number);
    }
    return Int32Array.from(found);
  };
  const pairs = sets.map(numbered);
  const headings = tasks.map(({ title }) => numbered(pairsOf(title)));
  const having = Array.from({ length: numbers.size }, (): number[] => []);
  pairs.forEach((own, place) => {
    for (const pair of own) having[pair]?.push(place);
  });
  const known = new Map<number, { text: string; pairs: Int32Array }[]>();
  const sentencesOf = (place: number) => {
    const said = known.get(place) ?? sentences(texts[place] ?? '').map(({ text }) => ({ text, pairs: numbered(pairsOf(text)) }));
    known.set(place, said);
    return said;
  };
  const placeOf = new Map(tasks.map(({ id }, place) => [id, place]));
  const table = () => new Uint8Array(numbers.size);
  return { tasks, placeOf, pairs, headings, having, sentencesOf, marks: table(), headingMarks: table() };
}
