import { keptRows } from '../kept.ts';
import { oncePerCorpus } from '../oncePerCorpus.ts';
import { pairsOfTask, type PairsOf } from './nearestIndex.ts';

/** The pairs of every task, those of plans whose tasks say what they said as the build before found them. */
export const taskPairsOf = oncePerCorpus((corpus): PairsOf => {
  const known = new Map<string, Int32Array>();
  for (const { id } of corpus.plans) {
    const tasks = corpus.tasksOf(id);
    const source = Buffer.from(JSON.stringify(tasks.map(({ text }) => text)));
    keptRows('pairs', source, () => tasks.map(pairsOfTask)).forEach((pairs, at) => known.set(tasks[at]?.id ?? '', pairs));
  }
  return (task) => known.get(task.id) ?? pairsOfTask(task);
});
