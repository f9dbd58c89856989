import type { Task } from '../../schemas/task.ts';
import { sentences } from '../sentences.ts';
import { withoutUnits } from '../without-units.ts';
import type { FormerChoices } from './formerChoices.ts';
import { fewEnough } from './likeness.ts';
import { pairUnits } from './pairs.ts';
import { PairTable } from './pairTable.ts';

/** How the choices are kept from one build to the next. */
export interface Keeping {
  /** Gives the table of all choices as kept for what it is made of, or makes it. */
  table(source: string, make: () => Int32Array): Int32Array;
  /** A text in short: equal for equal ones. */
  stamp(text: string): string;
  /** The choices made last, whatever from; null where none are known. */
  former(): FormerChoices | null;
  keep(choices: FormerChoices): void;
}

/** Keeps nothing. */
const forgetful: Keeping = {
  table: (_source, make) => make(),
  stamp: (text) => text,
  former: () => null,
  keep: () => undefined,
};

/** All tasks, to find the nearest of one among. */
export interface NearestIndex {
  tasks: readonly Task[];
  /** Place of each task in `tasks` by its id. */
  placeOf: ReadonlyMap<string, number>;
  /** The sentences of a task, its heading only where there is nothing else, as it is shown anyway; found when asked for. */
  sentencesOf: (place: number) => readonly string[];
  /** What the choice looks at, worked out when it is asked for. */
  readonly words: TaskWords;
  /** How the choices made are kept, as whoever made the index says. */
  keeping: Keeping;
}

/**
 * Lists of numbers, one after the other: list `n` is `all[from[n]]` to before `all[from[n + 1]]`. To go through thousands of them takes a
 * quarter of the time that it takes where each is an array of its own.
 */
export interface Lists {
  from: Int32Array;
  all: Int32Array;
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
  pairs: Lists;
  /** The same of its heading. */
  headings: Lists;
  /** Places of the tasks that have each pair. */
  having: Lists;
  /** The common pairs in a row, in the order of their characters. */
  common: string;
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

/** The pairs of the text of a task, responsible units aside, as {@link pairUnits} gives them. */
export type PairsOf = (task: Task) => Int32Array;

export const pairsOfTask: PairsOf = ({ text }) => pairUnits(withoutUnits(text));

/**
 * Prepares the choice among `tasks`, plans in the fixed order.
 * @param pairsOf gives the pairs of a task, where they are known
 */
export function nearestIndex(tasks: readonly Task[], keeping: Keeping = forgetful, pairsOf: PairsOf = pairsOfTask): NearestIndex {
  let words: TaskWords | undefined;
  const sentencesOf = oncePerPlace((place) => sentencesIn(tasks[place]));
  return {
    tasks,
    placeOf: new Map(tasks.map(({ id }, place) => [id, place])),
    sentencesOf,
    get words() {
      return (words ??= taskWords(tasks, sentencesOf, pairsOf));
    },
    keeping,
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

function taskWords(tasks: readonly Task[], sentencesOf: NearestIndex['sentencesOf'], pairsOf: PairsOf): TaskWords {
  const table = new PairTable();
  const sets = tasks.map((task) => table.ofPairs(pairsOf(task)));
  // A title may have a pair that its text, units aside, has not.
  const titles = tasks.map(({ title }) => table.of(title));
  const { ranks, from, common } = byRarity(table, sets);
  const numbered = (pairs: Int32Array): Int32Array =>
    pairs
      .map((pair) => ranks[pair] ?? COMMON)
      .filter((rank) => rank !== COMMON)
      .sort();
  const pairs = sets.map(numbered);
  const places = new Int32Array(from.at(-1) ?? 0);
  const next = from.slice();
  pairs.forEach((own, place) => {
    for (let nth = 0; nth < own.length; nth += 1) {
      const pair = own[nth] ?? 0;
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
    pairs: listed(pairs),
    headings: listed(titles.map(numbered)),
    having: { from, all: places },
    common,
    marks: new Uint8Array(from.length - 1),
    headingMarks: new Uint8Array(from.length - 1),
    counts: new Uint16Array(tasks.length),
    sentencesOf: oncePerPlace((place) => sentencesOf(place).map((sentence) => numbered(table.of(sentence)))),
  };
}

function listed(lists: readonly Int32Array[]): Lists {
  const from = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, nth) => (from[nth + 1] = (from[nth] ?? 0) + length));
  const all = new Int32Array(from.at(-1) ?? 0);
  lists.forEach((list, nth) => {
    all.set(list, from[nth]);
  });
  return { from, all };
}

/** 推进知识产权金融创新。 → 推进知识产权金融创新 */
const withoutStop = (sentence: string): string => (sentence.endsWith('。') ? sentence.slice(0, -1) : sentence);

/** Different words, numbered from 0 in the order in which they first stand. */
const numbersOf = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(words)].map((word, number) => [word, number]));

/** In the place of the rank of a pair that is common. */
const COMMON = -1;

/** The rank of every pair, the rarest first, and the common ones in a row; `from[n]` is how many tasks have the pairs before rank n, added up. */
function byRarity(table: PairTable, sets: readonly Int32Array[]): { ranks: Int32Array; from: Int32Array; common: string } {
  const counts = table.countsIn(sets);
  const countOf = (pair: number): number => counts[pair] ?? 0;
  const all = Array.from(counts.keys());
  const rarestFirst = all.filter((pair) => countOf(pair) <= fewEnough(sets.length)).sort((a, b) => countOf(a) - countOf(b) || a - b);
  const ranks = new Int32Array(table.size).fill(COMMON);
  const from = new Int32Array(rarestFirst.length + 1);
  rarestFirst.forEach((pair, rank) => {
    ranks[pair] = rank;
    from[rank + 1] = (from[rank] ?? 0) + countOf(pair);
  });
  const common = all.filter((pair) => ranks[pair] === COMMON).map((pair) => table.pair(pair));
  return { ranks, from, common: common.sort().join('') };
}
