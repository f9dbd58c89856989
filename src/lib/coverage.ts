import type { Plan } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import type { Target } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Indicator, Theme } from '../schemas/vocabulary.ts';
import { actsOn } from './acts.ts';
import { sentences } from './sentences.ts';
import { findThemeWords } from './theme-words.ts';
import { withoutUnits } from './without-units.ts';

/** How far a plan goes on a theme: a task of its own, a measure inside another task, a mention, nothing. */
export type CoverageLevel = 'task' | 'action' | 'mention' | 'none';

/** One cell of the theme × plan matrix (design.md §6, coverage.json). */
export interface Coverage {
  /** Theme id. */
  theme: string;
  /** Plan id. */
  plan: string;
  level: CoverageLevel;
  /** Ids of the plan's targets with a number whose indicator belongs to the theme. */
  quantified: string[];
  /** Site-wide id of the provision that is the reason; null where the level is none. */
  provision: string | null;
  /** Words of that provision, verbatim; null where the level is none. */
  quote: string | null;
}

type Reason = Pick<Coverage, 'level' | 'provision' | 'quote'>;

const NOTHING: Reason = { level: 'none', provision: null, quote: null };

/** The sentence around a stretch of a text. */
function sentenceAround(text: string, start: number, end: number): string | undefined {
  return sentences(text).find((sentence) => sentence.start <= start && end <= sentence.end)?.text;
}

/** For every theme the first provision that names it, those that are tasks before the others; the responsible units do not count. */
function mentions(provisions: readonly Provision[], themes: readonly Theme[]): Map<string, Reason> {
  const found = new Map<string, Reason>();
  for (const { id, text } of [...provisions.filter(({ isTask }) => isTask), ...provisions.filter(({ isTask }) => !isTask)]) {
    const said = withoutUnits(text);
    for (const { theme, start, end } of findThemeWords(said, themes)) {
      const quote = found.has(theme) ? undefined : sentenceAround(said, start, end);
      if (quote !== undefined) found.set(theme, { level: 'mention', provision: id, quote });
    }
  }
  return found;
}

/** For every theme the first task that has it among its further themes, with the sentence that acts on it, else one that names it. */
function measures(tasks: readonly Task[], themes: readonly Theme[]): Map<string, Reason> {
  const found = new Map<string, Reason>();
  for (const task of tasks) {
    if (task.themes.secondary.every((theme) => found.has(theme))) continue;
    const said = withoutUnits(task.text);
    const words = findThemeWords(said, themes);
    for (const theme of task.themes.secondary.filter((each) => !found.has(each))) {
      const own = words.filter((word) => word.theme === theme);
      const word = own.find((each) => !each.names && actsOn(said, each, words)) ?? own.find(({ names }) => !names) ?? own[0];
      const quote = word ? sentenceAround(said, word.start, word.end) : task.title;
      if (quote !== undefined) found.set(theme, { level: 'action', provision: task.id, quote });
    }
  }
  return found;
}

/** For every theme the first task that is about it. */
function ownTasks(tasks: readonly Task[]): Map<string, Reason> {
  const found = new Map<string, Reason>();
  for (const { id, title, themes } of tasks)
    if (themes.primary !== null && !found.has(themes.primary)) found.set(themes.primary, { level: 'task', provision: id, quote: title });
  return found;
}

/**
 * Says for every theme and plan how far the plan goes, with the words that show it. Only tasks give more than a mention:
 * what stands in the goals, the principles or the notice is promised nowhere as a measure.
 * Rows come theme by theme in the order of `themes`, within a theme plan by plan in the order of `plans`.
 *
 * @param tasks in document order, with their themes.
 * @param provisions in document order.
 * @param targets each with the plan it belongs to.
 */
export function coverage(
  themes: readonly Theme[],
  plans: readonly Pick<Plan, 'id'>[],
  tasks: readonly Task[],
  provisions: readonly Provision[],
  targets: readonly (Target & { plan: string })[],
  indicators: readonly Indicator[],
): Coverage[] {
  const themeOf = new Map(indicators.map(({ id, theme }) => [id, theme]));
  const quantified = Map.groupBy(
    targets.filter(({ kind, indicator }) => kind === 'quantitative' && indicator !== null),
    ({ plan, indicator }) => `${plan} ${themeOf.get(indicator ?? '') ?? ''}`,
  );
  const tasksOf = Map.groupBy(tasks, ({ plan }) => plan);
  const provisionsOf = Map.groupBy(provisions, ({ plan }) => plan);
  const reasons = new Map(
    plans.map(({ id }) => {
      const own = tasksOf.get(id) ?? [];
      return [id, [ownTasks(own), measures(own, themes), mentions(provisionsOf.get(id) ?? [], themes)]];
    }),
  );
  return themes.flatMap(({ id: theme }) =>
    plans.map(({ id: plan }) => ({
      theme,
      plan,
      ...(reasons
        .get(plan)
        ?.find((found) => found.has(theme))
        ?.get(theme) ?? NOTHING),
      quantified: (quantified.get(`${plan} ${theme}`) ?? []).map(({ id }) => id),
    })),
  );
}
