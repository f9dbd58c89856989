import type { APIRoute, GetStaticPaths } from 'astro';
import { chartCatalogue, chartOf } from '../../charts/catalogue.ts';
import { chartCsv } from '../../charts/chartFileCsv.ts';
import { loadCorpus } from '../../lib/corpus.ts';

export const getStaticPaths = (async () =>
  chartCatalogue(await loadCorpus()).map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The rows of each chart, with all columns. */
export const GET: APIRoute = async ({ params }) =>
  new Response(chartCsv(chartOf(await loadCorpus(), params['id'] ?? '')), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
