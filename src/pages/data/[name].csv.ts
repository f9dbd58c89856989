import type { APIRoute, GetStaticPaths } from 'astro';
import { dataSet } from '../../data/dataFile.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { datasetNames, type DatasetName } from '../../schemas/dataset.ts';

export const getStaticPaths = (() => datasetNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(dataSet(params['name'] as DatasetName, await loadCorpus()).csv.content, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
