import type { APIRoute } from 'astro';
import { absoluteFrom } from '../data/absolute.ts';
import { dataPackage } from '../data/dataPackage.ts';
import { release } from '../data/release.ts';
import { loadCorpus } from '../lib/corpus.ts';

/** What /data/ lists: the same description as /data/datapackage.json, seen from the root of the site. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(
    dataPackage(await loadCorpus(), release(), { folder: 'data/', absolute: absoluteFrom(site ?? url, import.meta.env.BASE_URL) }),
  );
