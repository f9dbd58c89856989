import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '../../lib/corpus.ts';
import { planFileKey } from '../../lib/keptOfPlan.ts';
import { passageSource } from '../../lib/share/passageSource.ts';

export const getStaticPaths = (async () => {
  const { plans } = await loadCorpus();
  return plans.map(({ id }) => ({ params: { plan: id }, cacheKey: planFileKey(id) }));
}) satisfies GetStaticPaths;

/** Titles, numbers and places of a plan, read when somebody selects words of it. */
export const GET: APIRoute = async ({ params }) => {
  const corpus = await loadCorpus();
  return Response.json(passageSource(corpus.plan(params['plan'] ?? ''), corpus));
};
