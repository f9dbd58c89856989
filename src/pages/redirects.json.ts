import type { APIRoute } from 'astro';
import { ourStandIns } from '../lib/addresses/site.ts';
import { loadCorpus } from '../lib/corpus.ts';
import { href } from '../lib/link.ts';

/** Released addresses that others took the place of, from the root of the host: for object stores, and for the step that writes the lists of other hosts. */
export const GET: APIRoute = async () => {
  const rows = ourStandIns(await loadCorpus()).map(({ path, kind, to }) => ({ from: href(path), kind, to: to.map(href) }));
  return new Response(`${JSON.stringify(rows, null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
