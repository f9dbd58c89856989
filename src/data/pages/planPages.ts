import type { Corpus } from '../../lib/assembleCorpus.ts';
import { nearestIndexOf } from '../../lib/reuse/corpusReuse.ts';
import { nearestClauses } from '../../lib/reuse/nearest.ts';
import type { PageContent } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';
import { rowIndex } from './rowIndex.ts';

/** As many similar clauses as a task page may list; of more plans the closest. */
const similarAtMost = 12;

/** /plans.json: all plans. */
export function plansPage(corpus: Corpus): PageContent<'plans'> {
  return { plans: dataSet('plans', corpus).rows };
}

/** /plans/<plan>.json: a plan with all that stands in it. */
export function planPage(corpus: Corpus, id: string): PageContent<'plan'> {
  const { plan, provisionsOf, tasksOf, targetsOf, errataOf } = rowIndex(corpus);
  return {
    plans: [plan.get(id)].filter((row) => row !== undefined),
    provisions: provisionsOf.get(id) ?? [],
    tasks: tasksOf.get(id) ?? [],
    targets: targetsOf.get(id) ?? [],
    errata: errataOf.get(id) ?? [],
  };
}

/** /plans/<plan>/<id>.json: a task, where it stands, and what belongs to it. @param id site-wide id of the task */
export function taskPage(corpus: Corpus, id: string): PageContent<'task'> {
  const rows = rowIndex(corpus);
  const task = rows.task.get(id);
  if (!task) throw new Error(`task ${id} is not in tasks.json`);
  const place = [];
  for (let at = rows.provision.get(id); at; at = rows.provision.get(at.parent ?? '')) place.unshift(at);
  const { primary, secondary } = task.themes;
  const departments = new Set(task.units.map(({ department }) => department));
  return {
    plans: [rows.plan.get(task.plan)].filter((row) => row !== undefined),
    provisions: place,
    tasks: [task],
    targets: rows.targetsIn.get(id) ?? [],
    themes: [primary, ...secondary].flatMap((theme) => rows.themeNamed.get(theme ?? '') ?? []),
    departments: [...departments].flatMap((department) => rows.departmentNamed.get(department ?? '') ?? []),
    instruments: rows.instrumentsNamedIn.get(id) ?? [],
    similar: nearestClauses(id, nearestIndexOf(corpus), similarAtMost).map(({ task: other, likeness, sentence }) => ({
      task: other.id,
      likeness: Number(likeness.toFixed(4)),
      sentence,
      url: other.url,
    })),
  };
}
