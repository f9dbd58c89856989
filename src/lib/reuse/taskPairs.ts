import { keptRowsOfPlan } from '../keptOfPlan.ts';
import { oncePerCorpus } from '../oncePerCorpus.ts';
import { pairsOfTask, type PairsOf } from './nearestIndex.ts';

/** The pairs of every task, those of plans that did not change as the build before found them. */
export const taskPairsOf = oncePerCorpus((corpus): PairsOf => {
  const known = new Map<string, Int32Array>();
  for (const { id } of corpus.plans) {
    const tasks = corpus.tasksOf(id);
    keptRowsOfPlan('pairs', id, () => tasks.map(pairsOfTask)).forEach((pairs, at) => known.set(tasks[at]?.id ?? '', pairs));
  }
  return (task) => known.get(task.id) ?? pairsOfTask(task);
});
