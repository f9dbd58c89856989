import { quickselect } from 'd3';
import type { Task } from '../../schemas/task.ts';
import { NO_THEME, type NearestIndex } from './nearestIndex.ts';

/** The clause of another plan that comes closest to a task. */
export interface NearestClause {
  readonly task: Task;
  /** 相近度, 0 to 1: how alike the words of the two clauses are (see likeness.ts); what theme and heading add is not in it. */
  readonly likeness: number;
  /** The sentence of it that comes closest, verbatim in `task.text`. */
  readonly sentence: string;
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

/** What the themes of two tasks add to their likeness. */
function themeBonus({ primaryOf, secondaryOf }: NearestIndex, a: number, b: number): number {
  const one = primaryOf[a] ?? NO_THEME;
  const two = primaryOf[b] ?? NO_THEME;
  // A task without a theme has none in common with another such task.
  if (one !== NO_THEME && one === two) return SAME_THEME;
  return secondaryOf[a]?.includes(two) || secondaryOf[b]?.includes(one) ? RELATED_THEME : 0;
}

/** The tasks of other plans to compare with one closely, by their places in the index. */
function candidates({ pairs, sizes, having: { from, places }, planOf, counts }: NearestIndex, own: number): number[] {
  const ownPairs = pairs[own] ?? new Int32Array();
  const plan = planOf[own];
  const met: number[] = [];
  let visited = 0;
  for (const pair of ownPairs) {
    const [begin, end] = [from[pair] ?? 0, from[pair + 1] ?? 0];
    visited += end - begin;
    if (visited > MOST_VISITED) break;
    for (let at = begin; at < end; at += 1) {
      const task = places[at] ?? 0;
      if (planOf[task] === plan) continue;
      if (counts[task] === 0) met.push(task);
      counts[task] = (counts[task] ?? 0) + 1;
    }
  }
  const weights = new Float64Array(met.length);
  met.forEach((task, at) => {
    weights[at] = (counts[task] ?? 0) / (ownPairs.length + (sizes[task] ?? 0));
    counts[task] = 0;
  });
  if (met.length <= MOST_COMPARED) return met;
  const least = quickselect(weights.slice(), met.length - MOST_COMPARED)[met.length - MOST_COMPARED] ?? 0;
  return met.filter((_, at) => (weights[at] ?? 0) >= least);
}

/** Counts how many of some pairs are among those of one task. A table is asked, which takes a tenth of the time of a set. */
class Marked {
  readonly #marks: Uint8Array;
  readonly #own: Int32Array;

  constructor(marks: Uint8Array, own: Int32Array = new Int32Array()) {
    this.#marks = marks;
    this.#own = own;
    for (const pair of own) marks[pair] = 1;
  }

  countIn(pairs: Int32Array = new Int32Array()): number {
    let count = 0;
    for (const pair of pairs) count += this.#marks[pair] ?? 0;
    return count;
  }

  /** {@link countIn} as likeness: twice what is in common over what both have. */
  dice(pairs: Int32Array = new Int32Array()): number {
    const all = this.#own.length + pairs.length;
    return all === 0 ? 0 : (2 * this.countIn(pairs)) / all;
  }

  /** Leaves the table as it was. */
  clear(): void {
    for (const pair of this.#own) this.#marks[pair] = 0;
  }
}

/** The sentence of a task that says most of what is said in another, the first of equal ones. */
function closestSentence({ tasks, sentencesOf }: NearestIndex, place: number, own: Marked): string {
  let closest = { text: tasks[place]?.title ?? '', weight: -1 };
  for (const { text, pairs } of sentencesOf(place)) {
    // A long sentence has more of them by its length alone.
    const weight = own.countIn(pairs) / Math.sqrt(Math.max(1, pairs.length));
    if (weight > closest.weight) closest = { text, weight };
  }
  return closest.text;
}

/** A task of another plan by its place in the index, and how close it comes. */
interface Close {
  at: number;
  likeness: number;
  closeness: number;
}

const ranked = new WeakMap<NearestIndex, Map<number, Close[]>>();

/** The closest task of each other plan, those that come closest first; worked out once for each task. */
function closestTo(own: number, index: NearestIndex): readonly Close[] {
  const known = ranked.get(index) ?? new Map<number, Close[]>();
  ranked.set(index, known);
  const ready = known.get(own);
  if (ready) return ready;
  const { pairs, headings, planOf, marks, headingMarks } = index;
  const [ownPairs, ownHeading] = [new Marked(marks, pairs[own]), new Marked(headingMarks, headings[own])];
  const best = new Map<number, Close>();
  for (const at of candidates(index, own)) {
    const plan = planOf[at] ?? 0;
    const likeness = ownPairs.dice(pairs[at]);
    const closeness = likeness + themeBonus(index, own, at) + HEADING * ownHeading.dice(headings[at]);
    const before = best.get(plan);
    if (closeness < FAINTEST || closeness < (before?.closeness ?? 0) || (closeness === before?.closeness && at > before.at)) continue;
    best.set(plan, { at, likeness, closeness });
  }
  ownPairs.clear();
  ownHeading.clear();
  const closest = [...best.values()].sort((a, b) => b.closeness - a.closeness || a.at - b.at).slice(0, MOST_KNOWN);
  known.set(own, closest);
  return closest;
}

/** A clause whose sentence is looked for when it is asked for: of many clauses few are shown with it. */
class Nearest implements NearestClause {
  readonly task: Task;
  readonly likeness: number;
  readonly #find: () => string;

  constructor(task: Task, likeness: number, find: () => string) {
    this.task = task;
    this.likeness = likeness;
    this.#find = find;
  }

  get sentence(): string {
    return this.#find();
  }
}

function sentenceClosestTo(own: number, at: number, index: NearestIndex): string {
  const ownPairs = new Marked(index.marks, index.pairs[own]);
  const sentence = closestSentence(index, at, ownPairs);
  ownPairs.clear();
  return sentence;
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
  const closest = closestTo(own, index).slice(0, most);
  return [...closest]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, likeness }) => {
      const task = tasks[at];
      return task ? [new Nearest(task, likeness, () => sentenceClosestTo(own, at, index))] : [];
    });
}
