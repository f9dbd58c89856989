import { pruneKept } from '../src/lib/kept.ts';
import { runNode, runPackage } from './command.ts';
import { editionOf } from './edition.ts';
import { besideFolder, joinInto } from './endpoints/join.ts';
import { finishSite } from './finish/finish.ts';
import { siteFolder } from './serve.ts';

/** Converts the seeds, renders the site and indexes it for search, all output on the terminal. Returns the first exit code that is not 0, or 0. */
export async function buildSite(): Promise<number> {
  const started = new Date();
  process.env['SITE_EDITION'] = editionOf();
  const converted = await runNode('scripts/ingest.ts');
  if (converted.code !== 0) return converted.code;
  const rendered = await renderSite();
  if (rendered === 0) pruneKept(started);
  return rendered;
}

/** Renders the site from the content as committed, beside it what is no page and the index of the search, and finishes it. */
export async function renderSite(): Promise<number> {
  process.env['SITE_EDITION'] ??= editionOf();
  const made = await Promise.all([runPackage('astro', ['build']), runNode('scripts/endpoints/beside.ts')]);
  const failed = made.find(({ code }) => code !== 0);
  if (failed) return failed.code;
  joinInto(besideFolder, siteFolder);
  await finishSite(siteFolder);
  return 0;
}

if (import.meta.main) process.exitCode = await buildSite();
