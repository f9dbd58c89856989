import type { Task } from '../../schemas/task.ts';
import { sentences } from '../sentences.ts';
import { withoutUnits } from '../without-units.ts';
import { pairsInMost, pairsOf } from './likeness.ts';

/** Keeps numbers for what they are made of, or makes them. */
export type Keep = (source: string, make: () => Int32Array) => Int32Array;

/** All tasks, to find the nearest of one among. */
export interface NearestIndex {
  tasks: readonly Task[];
  /** Place of each task in `tasks` by its id. */
  placeOf: ReadonlyMap<string, number>;
  /** The sentences of a task, its heading only where there is nothing else, as it is shown anyway; found when asked for. */
  sentencesOf: (place: number) => readonly string[];
  /** What the choice looks at, worked out when it is asked for. */
  readonly words: TaskWords;
  /** The choices made, as kept by whoever made the index. */
  keep: Keep;
}

/** What the choice of the nearest clause looks at, worked out once for all tasks. Pairs of characters are numbered, so that hundreds of plans are compared quickly. */
export interface TaskWords {
  tasks: readonly Task[];
  /** Number of the plan of each task. */
  planOf: Int32Array;
  /** Number of the primary theme of each task, {@link NO_THEME} where it has none; numbers of its further ones. */
  primaryOf: Int32Array;
  secondaryOf: readonly (readonly number[])[];
  /** Pairs of each task, the common ones aside; numbered so that the rarer of two comes first. */
  pairs: readonly Int32Array[];
  /** How many pairs of these each task has. */
  sizes: Int32Array;
  /** The same of its heading. */
  headings: readonly Int32Array[];
  /** Places of the tasks that have each pair: those of pair `p` from `having.from[p]` to before `having.from[p + 1]`. */
  having: { from: Int32Array; places: Int32Array };
  /** Tables with a place for each pair, all 0: room to mark those of one task and of its heading in while it is compared. */
  marks: Uint8Array;
  headingMarks: Uint8Array;
  /** A table with a place for each task, all 0: room to count in how many pairs they have in common with one. */
  counts: Uint16Array;
  /** The pairs of each sentence of a task, worked out when asked for. */
  sentencesOf: (place: number) => readonly Int32Array[];
}

/** In the place of the number of a theme. */
export const NO_THEME = -1;

/** Prepares the choice among `tasks`, plans in the fixed order. */
export function nearestIndex(tasks: readonly Task[], keep: Keep = (_source, make) => make()): NearestIndex {
  let words: TaskWords | undefined;
  const sentencesOf = oncePerPlace((place) => sentencesIn(tasks[place]));
  return {
    tasks,
    placeOf: new Map(tasks.map(({ id }, place) => [id, place])),
    sentencesOf,
    get words() {
      return (words ??= taskWords(tasks, sentencesOf));
    },
    keep,
  };
}

/** What is worked out for a task by its place, once. */
function oncePerPlace<Made>(make: (place: number) => Made): (place: number) => Made {
  const made = new Map<number, Made>();
  return (place) => {
    const ready = made.get(place) ?? make(place);
    made.set(place, ready);
    return ready;
  };
}

function sentencesIn({ text, title }: Pick<Task, 'text' | 'title'> = { text: '', title: '' }): string[] {
  const heading = withoutStop(title);
  const all = sentences(withoutUnits(text)).map((sentence) => sentence.text);
  const beyond = all.filter((sentence) => withoutStop(sentence) !== heading);
  return beyond.length > 0 ? beyond : all;
}

function taskWords(tasks: readonly Task[], sentencesOf: NearestIndex['sentencesOf']): TaskWords {
  const texts = tasks.map(({ text }) => withoutUnits(text));
  const sets = texts.map(pairsOf);
  const titles = tasks.map(({ title }) => pairsOf(title));
  const common = pairsInMost(sets);
  const { numbers, from } = numberedByRarity(sets, titles, common);
  const numbered = (pairs: ReadonlySet<string>): Int32Array =>
    Int32Array.from([...pairs].flatMap((pair) => numbers.get(pair) ?? [])).sort();
  const pairs = sets.map(numbered);
  const places = new Int32Array(from.at(-1) ?? 0);
  const next = from.slice();
  pairs.forEach((own, place) => {
    for (const pair of own) {
      const at = next[pair] ?? 0;
      places[at] = place;
      next[pair] = at + 1;
    }
  });
  const plans = numbersOf(tasks.map(({ plan }) => plan));
  const themes = numbersOf(tasks.flatMap(({ themes: { primary, secondary } }) => [primary ?? [], secondary].flat()));
  return {
    tasks,
    planOf: Int32Array.from(tasks, ({ plan }) => plans.get(plan) ?? 0),
    primaryOf: Int32Array.from(tasks, ({ themes: { primary } }) => themes.get(primary ?? '') ?? NO_THEME),
    secondaryOf: tasks.map(({ themes: { secondary } }) => secondary.flatMap((theme) => themes.get(theme) ?? [])),
    pairs,
    sizes: Int32Array.from(pairs, ({ length }) => length),
    headings: titles.map(numbered),
    having: { from, places },
    marks: new Uint8Array(numbers.size),
    headingMarks: new Uint8Array(numbers.size),
    counts: new Uint16Array(tasks.length),
    sentencesOf: oncePerPlace((place) => sentencesOf(place).map((sentence) => numbered(pairsOf(sentence)))),
  };
}

/** 推进知识产权金融创新。 → 推进知识产权金融创新 */
const withoutStop = (sentence: string): string => (sentence.endsWith('。') ? sentence.slice(0, -1) : sentence);

/** Different words, numbered from 0 in the order in which they first stand. */
const numbersOf = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(words)].map((word, number) => [word, number]));

/** A number for every pair that is not common, the rarest first; `from[n]` is how many tasks have the pairs before number n, added up. */
function numberedByRarity(
  sets: readonly ReadonlySet<string>[],
  titles: readonly ReadonlySet<string>[],
  common: ReadonlySet<string>,
): { numbers: ReadonlyMap<string, number>; from: Int32Array } {
  const counts = new Map<string, number>();
  for (const set of sets) for (const pair of set) if (!common.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  // A title may have a pair that its text, units aside, has not.
  for (const set of titles) for (const pair of set) if (!common.has(pair) && !counts.has(pair)) counts.set(pair, 0);
  const rarestFirst = [...counts].sort(([, a], [, b]) => a - b);
  const from = new Int32Array(rarestFirst.length + 1);
  rarestFirst.forEach(([, count], number) => (from[number + 1] = (from[number] ?? 0) + count));
  return { numbers: new Map(rarestFirst.map(([pair], number) => [pair, number])), from };
}
