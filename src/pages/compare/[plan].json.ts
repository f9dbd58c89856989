import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonsOf } from '../../lib/compare/fromCorpus.ts';
import { loadCorpus } from '../../lib/corpus.ts';

export const getStaticPaths = (async () => {
  const { plans } = await loadCorpus();
  return plans.map(({ id }) => ({ params: { plan: id } }));
}) satisfies GetStaticPaths;

/** What the comparison page needs of one plan. */
export const GET: APIRoute = async ({ params }) => {
  const { plans } = comparisonsOf(await loadCorpus());
  return Response.json(plans.find(({ id }) => id === params['plan']));
};
