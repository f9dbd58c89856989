import { readdirSync } from 'node:fs';
import { pruneKept } from '../src/lib/kept.ts';
import { runNode, runPackage } from './command.ts';
import { editionOf } from './edition.ts';
import { besideFolder, joinInto } from './endpoints/join.ts';
import { finishSite } from './finish/finish.ts';
import { manySeeds } from './read/conversions.ts';
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
  const plans = readdirSync('content/plans').length;
  const made = await Promise.all([
    runPackage('astro', ['build'], { node: heapFor(plans) }),
    runNode('scripts/endpoints/beside.ts', [], { node: heapFor(plans) }),
  ]);
  const failed = made.find(({ code }) => code !== 0);
  if (failed) return failed.code;
  joinInto(besideFolder, siteFolder);
  await finishSite(siteFolder);
  return 0;
}

/**
 * How much memory a half of the build may fill before it tidies up. Node by itself lets rubbish lie as long as the machine has room, and
 * takes 0.95 GB for five plans where 0.75 do at 1 s more. Measured: 333 plans fill 1 GB; this leaves each plan twice what it needs.
 */
const heapFor = (plans: number): string[] => [
  `--max-old-space-size=${String(384 + 6 * plans)}`,
  `--max-semi-space-size=${plans < manySeeds ? '8' : '64'}`,
];

if (import.meta.main) process.exitCode = await buildSite();
