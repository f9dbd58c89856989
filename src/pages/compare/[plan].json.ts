import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedPlan } from '../../lib/compare/fromCorpus.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { comparedKey } from '../../lib/pageKey.ts';

export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  return corpus.plans.map(({ id }) => ({ params: { plan: id }, cacheKey: comparedKey(id, corpus) }));
}) satisfies GetStaticPaths;

/** What the comparison page needs of one plan. */
export const GET: APIRoute<Record<string, never>, { plan: string }> = async ({ params }) =>
  Response.json(comparedPlan(await loadCorpus(), params.plan));
