import type { Corpus } from '../assembleCorpus.ts';
import { columnsAtMost } from '../planWords.ts';
import type { Task } from '../../schemas/task.ts';
import { nearestIndexOf } from './corpusReuse.ts';
import { nearestClauses, type NearestClause } from './nearest.ts';

/** Of more plans than have columns, this many come closest and are listed. */
const listedAtMost = 12;

/** The clauses that the page of a task lists as similar. */
export function listedNearest(task: Task, corpus: Corpus): NearestClause[] {
  return nearestClauses(task.id, nearestIndexOf(corpus), corpus.plans.length > columnsAtMost ? listedAtMost : undefined);
}
