import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../data/csv.ts';
import { datasetRows } from '../../data/rows.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { datasets, type DatasetName } from '../../schemas/dataset.ts';

export const getStaticPaths = (() => Object.keys(datasets).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(toCsv(datasetRows(params['name'] as DatasetName, await loadCorpus())), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
