import type { APIRoute } from 'astro';
import { absoluteFrom } from '../../data/absolute.ts';
import { pageJsonSchema } from '../../data/pages/pageJsonSchema.ts';

/** Schema of the data of every page. */
export const GET: APIRoute = ({ site, url }) =>
  Response.json(pageJsonSchema(absoluteFrom(site ?? url, import.meta.env.BASE_URL)('/data/page.schema.json')));
