import { citedPlan } from '../../lib/cite/citedDocument.ts';
import { citationFile, citationPaths } from '../../lib/cite/files.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { planFileKey } from '../../lib/keptOfPlan.ts';

/** How to cite each plan: /plans/<plan>.bib and the other formats. */
export const getStaticPaths = async () =>
  citationPaths(
    (await loadCorpus()).plans.map((plan) => ({ params: { plan: plan.id }, cited: citedPlan(plan), cacheKey: planFileKey(plan.id) })),
  );

export const GET = citationFile;
