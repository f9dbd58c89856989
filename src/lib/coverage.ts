import type { Plan } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import type { Target } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Indicator, Theme } from '../schemas/vocabulary.ts';
import { evidenceOf, nothing, type Evidence, type Piece } from './coverageEvidence.ts';

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
  /** Words of the theme that stand in the quote, each once. */
  words: string[];
  /** Everything the plan says about the theme. */
  evidence: Evidence;
}

/** Keeps the evidence of a plan, theme by theme, or looks for it. */
export type KeepEvidence = (plan: string, find: () => [theme: string, evidence: Evidence][]) => [theme: string, evidence: Evidence][];

/** The level that evidence gives, and all that gives it. */
export function deciding({ tasks, actions, mentions }: Evidence): { level: CoverageLevel; pieces: Piece[] } {
  if (tasks.length > 0) return { level: 'task', pieces: tasks };
  if (actions.length > 0) return { level: 'action', pieces: actions };
  return { level: mentions.length > 0 ? 'mention' : 'none', pieces: mentions };
}

/**
 * Says for every theme and plan how far the plan goes, with the words that show it. Only tasks give more than a mention:
 * what stands in the goals, the principles or the notice is promised nowhere as a measure.
 * Rows come theme by theme in the order of `themes`, within a theme plan by plan in the order of `plans`.
 *
 * @param tasks in document order, with their themes.
 * @param provisions in document order.
 * @param targets each with the plan it belongs to.
 * @param keep keeps the evidence of a plan, so that it need not be looked for again.
 */
export function coverage(
  themes: readonly Theme[],
  plans: readonly Pick<Plan, 'id'>[],
  tasks: readonly Task[],
  provisions: readonly Provision[],
  targets: readonly (Target & { plan: string })[],
  indicators: readonly Indicator[],
  keep: KeepEvidence = (_, make) => make(),
): Coverage[] {
  const themeOf = new Map(indicators.map(({ id, theme }) => [id, theme]));
  const quantified = Map.groupBy(
    targets.filter(({ kind, indicator }) => kind === 'quantitative' && indicator !== null),
    ({ plan, indicator }) => `${plan} ${themeOf.get(indicator ?? '') ?? ''}`,
  );
  const tasksOf = Map.groupBy(tasks, ({ plan }) => plan);
  const provisionsOf = Map.groupBy(provisions, ({ plan }) => plan);
  const textOf = new Map(provisions.map(({ id, text }) => [id, text]));
  const found = new Map(
    plans.map(({ id }) => [id, new Map(keep(id, () => [...evidenceOf(tasksOf.get(id) ?? [], provisionsOf.get(id) ?? [], themes)]))]),
  );
  return themes.flatMap(({ id: theme }) =>
    plans.map(({ id: plan }) => {
      const evidence = found.get(plan)?.get(theme) ?? nothing;
      const { level, pieces } = deciding(evidence);
      const [first] = pieces;
      const text = textOf.get(first?.provision ?? '') ?? '';
      return {
        theme,
        plan,
        level,
        quantified: (quantified.get(`${plan} ${theme}`) ?? []).map(({ id }) => id),
        provision: first?.provision ?? null,
        quote: first ? text.slice(first.start, first.end) : null,
        words: [...new Set((first?.words ?? []).map(({ start, end }) => text.slice(start, end)))],
        evidence,
      };
    }),
  );
}
