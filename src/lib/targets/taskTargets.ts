import type { PlacedTarget } from '../../schemas/target.ts';
import type { Task } from '../../schemas/task.ts';
import type { Corpus } from '../assembleCorpus.ts';

/** Targets that a task prints, and those that its plan prints elsewhere about indicators of its primary theme. */
export function taskTargets(task: Task, corpus: Corpus): { own: PlacedTarget[]; related: PlacedTarget[] } {
  const { primary } = task.themes;
  const indicators = new Set(corpus.indicators.filter(({ theme }) => primary !== null && theme === primary).map(({ id }) => id));
  const targets = corpus.targetsOf(task.plan);
  const own = targets.filter(({ id }) => task.targets.includes(id));
  return {
    own,
    related: targets.filter((target) => !own.includes(target) && target.indicator !== null && indicators.has(target.indicator)),
  };
}
