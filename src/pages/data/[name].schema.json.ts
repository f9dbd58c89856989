import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'astro/zod';
import { datasetLabels, datasets, type DatasetName } from '../../schemas/dataset.ts';

export const getStaticPaths = (() => Object.keys(datasets).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const name = params['name'] as DatasetName;
  return Response.json({ title: datasetLabels[name], ...z.toJSONSchema(datasets[name].array()) });
};
