import type { Task } from '../../schemas/task.ts';
import type { NearestIndex } from './nearestIndex.ts';

/** The clause of another plan that comes closest to a task. */
export interface NearestClause {
  task: Task;
  /** 相近度, 0 to 1: how alike the words of the two clauses are (see likeness.ts); what theme and heading add is not in it. */
  likeness: number;
  /** The sentence of it that comes closest, verbatim in `task.text`. */
  sentence: string;
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
const MOST_VISITED = 4000;
/** Tasks compared closely, those with most pairs met in proportion to their length. */
const MOST_COMPARED = 160;

/** What the themes of two tasks add to their likeness. */
function themeBonus(a: Task['themes'], b: Task['themes']): number {
  // A task without a theme has none in common with another such task.
  if (a.primary !== null && a.primary === b.primary) return SAME_THEME;
  const related = (primary: string | null, secondary: string[]) => primary !== null && secondary.includes(primary);
  return related(b.primary, a.secondary) || related(a.primary, b.secondary) ? RELATED_THEME : 0;
}

/** The tasks of other plans to compare with one closely, by their places in the index. */
function candidates({ pairs, having, tasks }: NearestIndex, own: number): number[] {
  const rarestFirst = Array.from(pairs[own] ?? [], (pair) => having[pair] ?? []).sort((a, b) => a.length - b.length);
  const counts = new Uint16Array(tasks.length);
  const met: number[] = [];
  let visited = 0;
  for (const places of rarestFirst) {
    visited += places.length;
    if (visited > MOST_VISITED) break;
    for (const at of places) {
      const count = counts[at] ?? 0;
      if (count === 0 && tasks[at]?.plan !== tasks[own]?.plan) met.push(at);
      counts[at] = count + 1;
    }
  }
  if (met.length <= MOST_COMPARED) return met;
  const weightOf = (at: number): number => (counts[at] ?? 0) / ((pairs[own]?.length ?? 0) + (pairs[at]?.length ?? 0));
  const least = Float64Array.from(met, weightOf).sort().at(-MOST_COMPARED) ?? 0;
  return met.filter((at) => weightOf(at) >= least);
}

/** How many of some pairs are in a set. */
function countIn(set: ReadonlySet<number>, pairs: Int32Array = new Int32Array()): number {
  let count = 0;
  for (const pair of pairs) if (set.has(pair)) count += 1;
  return count;
}

/** {@link countIn} as likeness: twice what is in common over what both have. */
function dice(set: ReadonlySet<number>, pairs: Int32Array = new Int32Array()): number {
  return set.size + pairs.length === 0 ? 0 : (2 * countIn(set, pairs)) / (set.size + pairs.length);
}

/** The sentence of a task that says most of what is said in a set of pairs. Its heading is shown anyway and counts only where there is nothing else. */
function closestSentence({ tasks, sentencesOf }: NearestIndex, place: number, own: ReadonlySet<number>): string {
  const [title, said] = [tasks[place]?.title ?? '', sentencesOf(place)];
  const beyondTitle = said.filter(({ text }) => text.replace(/。$/u, '') !== title.replace(/。$/u, ''));
  const weighed = (beyondTitle.length > 0 ? beyondTitle : said)
    // A long sentence has more of them by its length alone.
    .map(({ text, pairs }) => ({ text, weight: countIn(own, pairs) / Math.sqrt(Math.max(1, pairs.length)) }));
  return weighed.sort((a, b) => b.weight - a.weight)[0]?.text ?? title;
}

/**
 * Finds the closest task of every other plan.
 *
 * @param id site-wide id of a task of the index.
 * @param most how many plans at most; of more, those that come closest.
 * @returns at most one clause per plan, in plan order; a plan with nothing close enough is left out.
 * @throws RangeError when the index does not hold the task.
 */
export function nearestClauses(id: string, index: NearestIndex, most = Infinity): NearestClause[] {
  const { tasks, pairs, headings } = index;
  const own = index.placeOf.get(id) ?? -1;
  const source = tasks[own];
  if (!source) throw new RangeError(`Unexpected task ${id}, expected one of the ${String(tasks.length)} tasks given`);
  const [ownPairs, ownHeading] = [new Set(pairs[own]), new Set(headings[own])];
  const best = new Map<string, { task: Task; at: number; likeness: number; closeness: number }>();
  for (const at of candidates(index, own)) {
    const task = tasks[at];
    if (!task) continue;
    const likeness = dice(ownPairs, pairs[at]);
    const closeness = likeness + themeBonus(source.themes, task.themes) + HEADING * dice(ownHeading, headings[at]);
    const before = best.get(task.plan);
    if (closeness < FAINTEST || closeness < (before?.closeness ?? 0) || (closeness === before?.closeness && at > before.at)) continue;
    best.set(task.plan, { task, at, likeness, closeness });
  }
  const closest = [...best.values()].sort((a, b) => b.closeness - a.closeness || a.at - b.at).slice(0, most);
  return closest
    .sort((a, b) => a.at - b.at)
    .map(({ task, at, likeness }) => ({ task, likeness, sentence: closestSentence(index, at, ownPairs) }));
}
