import type { APIRoute } from 'astro';
import { absoluteFrom } from '../../data/absolute.ts';
import { dataPackage } from '../../data/dataPackage.ts';
import { release } from '../../data/release.ts';
import { loadCorpus } from '../../lib/corpus.ts';

/** The data described for programs, after Frictionless; paths are relative to this file. */
export const GET: APIRoute = async ({ site, url }) =>
  Response.json(dataPackage(await loadCorpus(), release(), { folder: '', absolute: absoluteFrom(site ?? url, import.meta.env.BASE_URL) }));
