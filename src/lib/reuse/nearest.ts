import { quickselect } from 'd3';
import type { Task } from '../../schemas/task.ts';
import { recall } from './formerChoices.ts';
import { NO_THEME, type Lists, type NearestIndex, type TaskWords } from './nearestIndex.ts';

/** The clause of another plan that comes closest to a task. */
export interface NearestClause {
  readonly task: Task;
  /** 相近度, 0 to 1: how alike the words of the two clauses are (see likeness.ts); what theme and heading add is not in it. */
  readonly likeness: number;
  /** The sentence of it that comes closest, verbatim in `task.text`; found when it is asked for. */
  readonly sentence: string;
  /** Its number among the sentences of the clause, from 0. */
  readonly sentenceNumber: number;
}

/*
 * The likeness of the words chooses; theme and heading decide between clauses that are worded about equally alike. Without
 * them a clause of a few stock phrases comes before the clause on the same matter. Chosen by reading the pairs of the five plans.
 */
const SAME_THEME = 0.15;
/** The primary theme of the one is a further theme of the other. */
const RELATED_THEME = 0.05;
/** Times the likeness of the headings. */
const HEADING = 0.2;
/** Below this, all added up, two clauses share officialese only. */
const FAINTEST = 0.2;

/*
 * Bounds of the work for one task, which then does not grow with the number of plans. Five plans never reach them: every task
 * that has a pair in common is compared. Among hundreds what is close has many rare pairs in common, and is met.
 */
/** Places looked at, from the rarest pairs on. */
const MOST_VISITED = 3000;
/** Plans of which the closest task is known, those that come closest; no one asks for more, and hundreds for each of ten thousand tasks fill the memory. */
const MOST_KNOWN = 12;
/** Tasks compared closely, those with most pairs met in proportion to their length. */
const MOST_COMPARED = 100;

/** Where a list begins among {@link Lists}, where it ends, and what is between. */
const begin = ({ from }: Lists, nth: number): number => from[nth] as number;
const end = ({ from }: Lists, nth: number): number => from[nth + 1] as number;
const lengthOf = (lists: Lists, nth: number): number => end(lists, nth) - begin(lists, nth);

/** What the themes of two tasks add to their likeness. */
function themeBonus({ primaryOf, secondaryOf }: TaskWords, a: number, b: number): number {
  const one = primaryOf[a] ?? NO_THEME;
  const two = primaryOf[b] ?? NO_THEME;
  // A task without a theme has none in common with another such task.
  if (one !== NO_THEME && one === two) return SAME_THEME;
  return secondaryOf[a]?.includes(two) || secondaryOf[b]?.includes(one) ? RELATED_THEME : 0;
}

/** The tasks of other plans to compare with one closely, by their places in the index. */
function candidates({ pairs, having, planOf, counts }: TaskWords, own: number): number[] {
  const { all: places } = having;
  const plan = planOf[own];
  const met: number[] = [];
  let visited = 0;
  for (let nth = begin(pairs, own); nth < end(pairs, own); nth += 1) {
    const pair = pairs.all[nth] as number;
    visited += lengthOf(having, pair);
    if (visited > MOST_VISITED) break;
    for (let at = begin(having, pair); at < end(having, pair); at += 1) {
      const task = places[at] as number;
      const count = counts[task] as number;
      if (count === 0) {
        if (planOf[task] === plan) continue;
        met.push(task);
      }
      counts[task] = count + 1;
    }
  }
  const weights = new Float64Array(met.length);
  for (let nth = 0; nth < met.length; nth += 1) {
    const task = met[nth] as number;
    weights[nth] = (counts[task] as number) / (lengthOf(pairs, own) + lengthOf(pairs, task));
    counts[task] = 0;
  }
  if (met.length <= MOST_COMPARED) return met;
  const least = quickselect(weights.slice(), met.length - MOST_COMPARED)[met.length - MOST_COMPARED] ?? 0;
  return met.filter((_, nth) => (weights[nth] as number) >= least);
}

/** Marks the pairs of a task in a table that is 0 everywhere, or takes the marks away. */
function mark(marks: Uint8Array, lists: Lists, place: number, as: 0 | 1): void {
  const { all } = lists;
  for (let at = begin(lists, place); at < end(lists, place); at += 1) marks[all[at] as number] = as;
}

/** How many of the pairs from one to before another are marked. A table takes a tenth of the time of a set. */
function countMarked(marks: Uint8Array, pairs: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += marks[pairs[at] as number] as number;
  return count;
}

/** Number of the sentence of a task that says most of what is said in another, the first of equal ones; -1 where it has none. */
function closestSentence({ sentencesOf, marks }: TaskWords, place: number): number {
  let [closest, most] = [-1, -1];
  sentencesOf(place).forEach((pairs, number) => {
    // A long sentence has more of them by its length alone.
    const weight = countMarked(marks, pairs, 0, pairs.length) / Math.sqrt(Math.max(1, pairs.length));
    if (weight > most) [closest, most] = [number, weight];
  });
  return closest;
}

/** Pairs in common, twice, over those of both: 0 to 1. */
const dice = (inCommon: number, all: number): number => (all === 0 ? 0 : (2 * inCommon) / all);

/** A task of another plan by its place in the index, and how close it comes. */
interface Close {
  at: number;
  /** Pairs in common with the task it is close to, and those of both added up. */
  inCommon: number;
  all: number;
  closeness: number;
}

/** With the number of the sentence of it that comes closest. */
interface Chosen extends Close {
  sentence: number;
}

/** The closest task of each other plan, those that come closest first. @param among places of those compared */
function closestTo(own: number, among: readonly number[], words: TaskWords): Chosen[] {
  const { pairs, headings, planOf, marks, headingMarks } = words;
  mark(marks, pairs, own, 1);
  mark(headingMarks, headings, own, 1);
  const best = new Map<number, Close>();
  for (const at of among) {
    const inCommon = countMarked(marks, pairs.all, begin(pairs, at), end(pairs, at));
    const all = lengthOf(pairs, own) + lengthOf(pairs, at);
    const alike = countMarked(headingMarks, headings.all, begin(headings, at), end(headings, at));
    const alikeHeadings = dice(alike, lengthOf(headings, own) + lengthOf(headings, at));
    const closeness = dice(inCommon, all) + themeBonus(words, own, at) + HEADING * alikeHeadings;
    if (closeness < FAINTEST) continue;
    const plan = planOf[at] ?? 0;
    const before = best.get(plan);
    if (before && (closeness < before.closeness || (closeness === before.closeness && at > before.at))) continue;
    best.set(plan, { at, inCommon, all, closeness });
  }
  const closest = [...best.values()].sort((a, b) => b.closeness - a.closeness || a.at - b.at).slice(0, MOST_KNOWN);
  const chosen = closest.map((close) => ({ ...close, sentence: closestSentence(words, close.at) }));
  mark(marks, pairs, own, 0);
  mark(headingMarks, headings, own, 0);
  return chosen;
}

/** Numbers of a {@link Chosen} in the table: its place, with 1 for the first, `inCommon`, `all`, its sentence; place 0 where there are no more. */
const FIELDS = 4;

/** Numbers of the choices of one task in the table. */
const ROW = MOST_KNOWN * FIELDS;

/** What the choice looks at of a task. */
const lookedAt = ({ id, plan, title, text, themes }: Task): unknown[] => [id, plan, title, text, themes];

/** The {@link MOST_KNOWN} closest of each task, one after the other; chosen anew where something they are chosen from has changed. */
function closestTable({ tasks, words, keeping }: NearestIndex): Int32Array {
  const table = new Int32Array(tasks.length * ROW);
  const stamps = tasks.map((task) => keeping.stamp(JSON.stringify(lookedAt(task))));
  const recalled = recall(keeping.former(), stamps, words, { rowLength: ROW, fields: FIELDS });
  const compared: number[] = [];
  const ends = Int32Array.from(tasks, (_, own) => {
    const among = candidates(words, own);
    const row = recalled?.row(own, among);
    if (row) table.set(row, own * ROW);
    else
      closestTo(own, among, words).forEach(({ at, inCommon, all, sentence }, rank) =>
        table.set([at + 1, inCommon, all, sentence], own * ROW + rank * FIELDS),
      );
    for (const place of among) compared.push(place);
    return compared.length;
  });
  keeping.keep({ common: words.common, stamps, candidates: Int32Array.from(compared), ends, table });
  return table;
}

const tables = new WeakMap<NearestIndex, Int32Array>();

/** The table of an index. It depends on what the choice looks at of each task. */
function tableOf(index: NearestIndex): Int32Array {
  const source = (): string => JSON.stringify(index.tasks.map(lookedAt));
  const table = tables.get(index) ?? index.keeping.table(source(), () => closestTable(index));
  tables.set(index, table);
  return table;
}

/**
 * Finds the closest task of every other plan.
 *
 * @param id site-wide id of a task of the index.
 * @param most how many plans, twelve at most; of more, those that come closest.
 * @returns at most one clause per plan, in plan order; a plan with nothing close enough is left out.
 * @throws RangeError when the index does not hold the task.
 */
export function nearestClauses(id: string, index: NearestIndex, most = MOST_KNOWN): NearestClause[] {
  const { tasks } = index;
  const own = index.placeOf.get(id);
  if (own === undefined) throw new RangeError(`Unexpected task ${id}, expected one of the ${String(tasks.length)} tasks given`);
  const table = tableOf(index);
  const closest = Array.from({ length: Math.min(most, MOST_KNOWN) }, (_, rank) => {
    const from = (own * MOST_KNOWN + rank) * FIELDS;
    const [place = 0, inCommon = 0, all = 0, sentenceNumber = 0] = table.subarray(from, from + FIELDS);
    return { at: place - 1, likeness: dice(inCommon, all), sentenceNumber };
  });
  return closest
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, likeness, sentenceNumber }) => {
      const task = tasks[at];
      if (!task) return [];
      const shown = (): string => index.sentencesOf(at)[sentenceNumber] ?? task.title;
      return [{ task, likeness, sentenceNumber, get sentence() { return shown(); } }]; // prettier-ignore
    });
}
