import { citedTask } from '../../../lib/cite/citedDocument.ts';
import { citationFile, citationPaths } from '../../../lib/cite/files.ts';
import { loadCorpus } from '../../../lib/corpus.ts';
import { planFileKey } from '../../../lib/keptOfPlan.ts';

/** How to cite each task: /plans/<plan>/<id>.bib and the other formats. */
export const getStaticPaths = async () => {
  const { tasks, plan } = await loadCorpus();
  return citationPaths(
    tasks.map((task) => ({
      params: { plan: task.plan, id: task.id.slice(task.plan.length + 1) },
      cited: citedTask(task, plan(task.plan)),
      cacheKey: planFileKey(task.plan),
    })),
  );
};

export const GET = citationFile;
