import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteFrom } from '../../data/absolute.ts';
import { fileSchema } from '../../data/jsonSchema.ts';
import { datasetNames, type DatasetName } from '../../schemas/dataset.ts';

export const getStaticPaths = (() => datasetNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site, url }) => {
  const name = params['name'] as DatasetName;
  return Response.json(fileSchema(name, absoluteFrom(site ?? url, import.meta.env.BASE_URL)(`/data/${name}.schema.json`)));
};
