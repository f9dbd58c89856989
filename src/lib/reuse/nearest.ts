import type { Task } from '../../schemas/task.ts';
import { sentences } from '../sentences.ts';
import { withoutUnits } from '../without-units.ts';
import { likeness, pairsInMost, pairsOf } from './likeness.ts';

/** The clause of another plan that comes closest to a task. */
export interface NearestClause {
  task: Task;
  /** How alike the two clauses are, 0 to 1 ({@link likeness}); what theme and heading add is not in it. */
  likeness: number;
  /** The sentence of it that comes closest, verbatim in `task.text`. */
  sentence: string;
}

/** What the choice looks at, worked out once for all tasks. */
export interface NearestIndex {
  tasks: readonly Task[];
  indexOf: ReadonlyMap<string, number>;
  /** Pairs of characters of each task, the common ones aside. */
  pairs: readonly ReadonlySet<string>[];
  /** The same of its heading. */
  headings: readonly ReadonlySet<string>[];
  common: ReadonlySet<string>;
  /** Tasks that have a pair. */
  having: ReadonlyMap<string, readonly number[]>;
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

/** Places looked at for one task, from its rarest pairs on: among few plans all there are, among hundreds enough to meet what is close. */
const MOST_VISITED = 20_000;

const noPairs: ReadonlySet<string> = new Set();

/** Prepares the choice among `tasks`, plans in the fixed order. */
export function nearestIndex(tasks: readonly Task[]): NearestIndex {
  const all = tasks.map(({ text }) => pairsOf(withoutUnits(text)));
  const common = pairsInMost(all);
  const having = new Map<string, number[]>();
  const pairs = all.map((set, index) => {
    const own = new Set([...set].filter((pair) => !common.has(pair)));
    for (const pair of own) {
      const places = having.get(pair);
      if (places) places.push(index);
      else having.set(pair, [index]);
    }
    return own;
  });
  const headings = tasks.map(({ title }) => pairsOf(title));
  return { tasks, indexOf: new Map(tasks.map(({ id }, index) => [id, index])), pairs, headings, common, having };
}

/** What the themes of two tasks add to their likeness. */
function themeBonus(a: Task['themes'], b: Task['themes']): number {
  // A task without a theme has none in common with another such task.
  if (a.primary !== null && a.primary === b.primary) return SAME_THEME;
  const related = (primary: string | null, secondary: string[]) => primary !== null && secondary.includes(primary);
  return related(b.primary, a.secondary) || related(a.primary, b.secondary) ? RELATED_THEME : 0;
}

/** How many pairs other tasks have in common with one, as far as they are visited. */
function pairsInCommon({ pairs, having, tasks }: NearestIndex, own: number): Map<number, number> {
  const rarestFirst = [...(pairs[own] ?? [])].map((pair) => having.get(pair) ?? []).sort((a, b) => a.length - b.length);
  const counts = new Map<number, number>();
  let visited = 0;
  for (const places of rarestFirst) {
    visited += places.length;
    if (visited > MOST_VISITED) break;
    for (const index of places) if (tasks[index]?.plan !== tasks[own]?.plan) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** The sentence of a task that says most of what is said in a set of pairs. Its heading is shown anyway and counts only where there is nothing else. */
function closestSentence(task: Task, pairs: ReadonlySet<string>, common: ReadonlySet<string>): string {
  const said = sentences(withoutUnits(task.text));
  const beyondTitle = said.filter(({ text }) => text.replace(/。$/u, '') !== task.title.replace(/。$/u, ''));
  const weighed = (beyondTitle.length > 0 ? beyondTitle : said).map(({ text }) => {
    const own = [...pairsOf(text)].filter((pair) => !common.has(pair));
    // A long sentence has more of them by its length alone.
    return { text, weight: own.filter((pair) => pairs.has(pair)).length / Math.sqrt(Math.max(1, own.length)) };
  });
  return weighed.sort((a, b) => b.weight - a.weight)[0]?.text ?? task.title;
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
  const { tasks, pairs, headings, common } = index;
  const own = index.indexOf.get(id) ?? -1;
  const [source, ownPairs = noPairs, heading = noPairs] = [tasks[own], pairs[own], headings[own]];
  if (!source) throw new RangeError(`Unexpected task ${id}, expected one of the ${String(tasks.length)} tasks given`);
  const best = new Map<string, { task: Task; at: number; closeness: number }>();
  for (const [at, both] of pairsInCommon(index, own)) {
    const [task, theirs] = [tasks[at], pairs[at]];
    if (!task || !theirs) continue;
    const words = (2 * both) / (ownPairs.size + theirs.size);
    const before = best.get(task.plan)?.closeness ?? FAINTEST;
    // No heading is more alike than alike: most tasks need not be looked at closely.
    if (words + SAME_THEME + HEADING < before) continue;
    const closeness = words + themeBonus(source.themes, task.themes) + HEADING * likeness(heading, headings[at] ?? noPairs, common);
    if (closeness > before || (closeness === before && at < (best.get(task.plan)?.at ?? at))) best.set(task.plan, { task, at, closeness });
  }
  const closest = [...best.values()].sort((a, b) => b.closeness - a.closeness || a.at - b.at).slice(0, most);
  return closest
    .sort((a, b) => a.at - b.at)
    .map(({ task, at }) => ({
      task,
      likeness: likeness(ownPairs, pairs[at] ?? noPairs, common),
      sentence: closestSentence(task, ownPairs, common),
    }));
}
