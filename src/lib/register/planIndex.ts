import type { Task } from '../../schemas/task.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { charactersOf } from '../coverageAbsence.ts';
import { sourcesOf } from '../coverageSources.ts';

/** What a row about a plan counts. */
interface PlanIndex {
  tasks: Task[];
  /** Targets with a number. */
  quantitative: number;
  /** Characters of its provisions, blanks left out. */
  characters: number;
}

const made = new WeakMap<Corpus, Map<string, PlanIndex>>();

function indexOf(corpus: Corpus): Map<string, PlanIndex> {
  const tasks = Map.groupBy(corpus.tasks, ({ plan }) => plan);
  return new Map(
    corpus.plans.map(({ id }) => {
      const { provisions, targets } = sourcesOf(corpus, id);
      const quantitative = targets.filter(({ kind }) => kind === 'quantitative').length;
      return [id, { tasks: tasks.get(id) ?? [], quantitative, characters: charactersOf(provisions) }];
    }),
  );
}

/** Tasks and counts of one plan; worked out once per corpus, so that a table of plans does not read all tasks for each. */
export function planIndex(corpus: Corpus, plan: string): PlanIndex {
  const index = made.get(corpus) ?? indexOf(corpus);
  made.set(corpus, index);
  return index.get(plan) ?? { tasks: [], quantitative: 0, characters: 0 };
}
