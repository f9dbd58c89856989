import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedPlan } from '../../lib/compare/fromCorpus.ts';
import { loadCorpus } from '../../lib/corpus.ts';

export const getStaticPaths = (async () => {
  const { plans } = await loadCorpus();
  return plans.map(({ id }) => ({ params: { plan: id } }));
}) satisfies GetStaticPaths;

/** What the comparison page needs of one plan. */
export const GET: APIRoute<Record<string, never>, { plan: string }> = async ({ params }) =>
  Response.json(comparedPlan(await loadCorpus(), params.plan));
