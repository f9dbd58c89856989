import type { Plan } from '../../schemas/plan.ts';
import type { Indicator } from '../../schemas/vocabulary.ts';
import type { Corpus } from '../assembleCorpus.ts';

/** Why a plan has no target about an indicator, and how that was found out. */
export interface Absence {
  /** `mentioned`: a name of the indicator stands in its text without a target; `tasks`: it has tasks of the theme, and no name; `silent`: neither. */
  kind: 'mentioned' | 'tasks' | 'silent';
  /** For readers, without the final full stop: 有相关任务，未写此项指标. */
  reason: string;
  /** Where a name of it stands, or a task of its theme; null where there is neither. */
  url: string | null;
}

/** Why a plan sets no target about an indicator. Only for plans that have none. */
export function absenceOf(indicator: Indicator, plan: Pick<Plan, 'id'>, corpus: Corpus): Absence {
  const task = corpus.tasks.find((one) => one.plan === plan.id && indicator.theme !== null && one.themes.primary === indicator.theme);
  return task
    ? { kind: 'tasks', reason: '有相关任务，未写此项指标', url: task.url }
    : { kind: 'silent', reason: '未写此项指标', url: null };
}
