import type { Task } from '../../schemas/task.ts';
import { sentences } from '../sentences.ts';
import { withoutUnits } from '../without-units.ts';
import { sharedPassages } from './passages.ts';
import { cosine, weigher } from './similarity.ts';
import type { Vector } from './similarity.ts';

/** The clause of another plan that comes closest to a task. */
export interface NearestClause {
  task: Task;
  /** The sentence of it that comes closest, verbatim in `task.text`. */
  sentence: string;
  /** From 0 to 1.25: likeness of the words, plus what the themes add. */
  score: number;
  /** Stretches of `sentence` that stand in the same words in the task compared; UTF-16 offsets, `end` exclusive. */
  shared: { start: number; end: number }[];
}

/** What the same primary theme adds; enough to decide between two clauses that are worded about equally alike. */
const SAME_THEME = 0.25;
/** What it adds when the primary theme of the one is a further theme of the other. */
const RELATED_THEME = 0.08;
/** Below this two clauses share officialese only. Chosen by reading the pairs of the five plans. */
const FAINTEST = 0.2;

interface Model {
  weigh: (text: string) => Vector;
  vectors: Map<string, Vector>;
}

const models = new WeakMap<readonly Task[], Model>();

/** Vectors of all tasks, made once per list. */
function model(tasks: readonly Task[]): Model {
  const known = models.get(tasks);
  if (known) return known;
  const texts = tasks.map(({ text }) => withoutUnits(text));
  const weigh = weigher(texts);
  const made = { weigh, vectors: new Map(tasks.map(({ id }, index) => [id, weigh(texts[index] ?? '')])) };
  models.set(tasks, made);
  return made;
}

/** What the themes of two tasks add to their likeness. */
function themeBonus(a: Task['themes'], b: Task['themes']): number {
  // A task without a theme has none in common with another such task.
  if (a.primary !== null && a.primary === b.primary) return SAME_THEME;
  const related = (primary: string | null, secondary: string[]) => primary !== null && secondary.includes(primary);
  return related(b.primary, a.secondary) || related(a.primary, b.secondary) ? RELATED_THEME : 0;
}

/** Stretches of `sentence` shared with `task`, overlapping ones joined. */
function sharedWith(task: Task, sentence: string): { start: number; end: number }[] {
  const spans = sharedPassages([
    { id: 'task', plan: 'one', text: task.text },
    { id: 'sentence', plan: 'other', text: sentence },
  ])
    .map(({ b: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/**
 * Finds the closest task of every other plan, by the pairs of characters they share (rare ones weigh more) and their themes.
 *
 * @param taskId site-wide id; `tasks` must hold it.
 * @param tasks all tasks, plans in the fixed order.
 * @returns at most one per other plan, in plan order; a plan with nothing close enough is left out.
 * @throws RangeError when `tasks` does not hold `taskId`.
 */
export function nearestClauses(taskId: string, tasks: readonly Task[]): NearestClause[] {
  const { weigh, vectors } = model(tasks);
  const source = tasks.find(({ id }) => id === taskId);
  const own = vectors.get(taskId);
  if (!source || !own) throw new RangeError(`Unexpected task ${taskId}, expected one of the ${String(tasks.length)} tasks given`);
  const others = Map.groupBy(
    tasks.filter(({ plan }) => plan !== source.plan),
    ({ plan }) => plan,
  );
  return [...others.values()].flatMap((candidates) => {
    const [best] = candidates
      .map((task) => ({ task, score: cosine(own, vectors.get(task.id) ?? new Map()) + themeBonus(source.themes, task.themes) }))
      .sort((a, b) => b.score - a.score);
    if (!best || best.score < FAINTEST) return [];
    const said = sentences(withoutUnits(best.task.text));
    // The heading is shown anyway; a sentence says more. A task that is all heading keeps it.
    const beyondTitle = said.filter(({ text }) => text.replace(/。$/u, '') !== best.task.title.replace(/。$/u, ''));
    const [closest] = (beyondTitle.length > 0 ? beyondTitle : said)
      .map(({ text }) => ({ text, likeness: cosine(own, weigh(text)) }))
      .sort((a, b) => b.likeness - a.likeness);
    return closest ? [{ ...best, sentence: closest.text, shared: sharedWith(source, closest.text) }] : [];
  });
}
