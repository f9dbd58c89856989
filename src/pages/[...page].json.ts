import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonAddress } from '../data/pages/address.ts';
import { pageData } from '../data/pages/pageData.ts';
import { loadCorpus } from '../lib/corpus.ts';

export const getStaticPaths = (async () =>
  [...pageData(await loadCorpus()).keys()].map((url) => ({
    params: { page: jsonAddress(url).slice(1, -'.json'.length) },
    props: { url },
  }))) satisfies GetStaticPaths;

/** The data of every page at its address with .json. */
export const GET: APIRoute<{ url: string }> = async ({ props }) => Response.json(pageData(await loadCorpus()).get(props.url)?.());
