import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonAddress } from '../data/pages/address.ts';
import { pageData } from '../data/pages/pageData.ts';
import type { Corpus } from '../lib/assembleCorpus.ts';
import { loadCorpus } from '../lib/corpus.ts';
import { planDataKey, taskDataKey } from '../lib/pageKey.ts';

/** Keys of the data of tasks and plans, of which there are many, by the address of their pages. */
function keysOf(corpus: Corpus): ReadonlyMap<string, string | undefined> {
  return new Map([
    ...corpus.tasks.map((task) => [task.url, taskDataKey(task, corpus)] as const),
    ...corpus.plans.map(({ id }) => [`/plans/${id}/`, planDataKey(id, corpus)] as const),
  ]);
}

export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  const keys = keysOf(corpus);
  return [...pageData(corpus).keys()].map((url) => {
    const cacheKey = keys.get(url);
    return { params: { page: jsonAddress(url).slice(1, -'.json'.length) }, props: { url }, ...(cacheKey !== undefined && { cacheKey }) };
  });
}) satisfies GetStaticPaths;

/** The data of every page at its address with .json. */
export const GET: APIRoute<{ url: string }> = async ({ props }) => Response.json(pageData(await loadCorpus()).get(props.url)?.());
