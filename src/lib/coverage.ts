import type { Plan } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import type { Target } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Indicator, Theme } from '../schemas/vocabulary.ts';
import { actsOn } from './acts.ts';
import { sentences } from './sentences.ts';
import { findThemeWords } from './theme-words.ts';

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

/** First sentence of a text that names the theme and, where `acting`, acts on it. */
function sentenceOn(theme: string, text: string, themes: readonly Theme[], acting: boolean): string | null {
  const found = findThemeWords(text, themes).find((word) => word.theme === theme && (!acting || actsOn(text, word)));
  if (!found) return null;
  return sentences(text).find(({ start, end }) => start <= found.start && found.end <= end)?.text ?? null;
}

/** The first task that is about the theme. */
function ownTask(theme: string, tasks: readonly Task[]): Reason | null {
  const task = tasks.find(({ themes }) => themes.primary === theme);
  return task ? { level: 'task', provision: task.id, quote: task.title } : null;
}

/** The first sentence of another task that acts on the theme. */
function measure(theme: string, tasks: readonly Task[], themes: readonly Theme[]): Reason | null {
  for (const task of tasks.filter((each) => each.themes.secondary.includes(theme))) {
    const quote = sentenceOn(theme, task.text, themes, true) ?? sentenceOn(theme, task.text, themes, false);
    if (quote !== null) return { level: 'action', provision: task.id, quote };
  }
  return null;
}

/** The first sentence that names the theme, in a task if there is one, else anywhere in the plan. */
function mention(theme: string, provisions: readonly Provision[], themes: readonly Theme[]): Reason | null {
  for (const { id, text } of [...provisions.filter(({ isTask }) => isTask), ...provisions.filter(({ isTask }) => !isTask)]) {
    const quote = sentenceOn(theme, text, themes, false);
    if (quote !== null) return { level: 'mention', provision: id, quote };
  }
  return null;
}

/**
 * Says for every theme and plan how far the plan goes, with the words that show it.
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
  const quantified = (theme: string, plan: string) =>
    targets
      .filter((target) => target.plan === plan && target.kind === 'quantitative')
      .filter(({ indicator }) => indicator !== null && themeOf.get(indicator) === theme)
      .map(({ id }) => id);
  return themes.flatMap(({ id: theme }) =>
    plans.map(({ id: plan }) => {
      const itsTasks = tasks.filter((task) => task.plan === plan);
      const itsProvisions = provisions.filter((provision) => provision.plan === plan);
      const reason = ownTask(theme, itsTasks) ?? measure(theme, itsTasks, themes) ?? mention(theme, itsProvisions, themes) ?? NOTHING;
      return { theme, plan, ...reason, quantified: quantified(theme, plan) };
    }),
  );
}
