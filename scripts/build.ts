import { readdirSync } from 'node:fs';
import { pruneKept } from '../src/lib/kept.ts';
import { programOf, runNode, startNode } from './command.ts';
import { editionOf } from './edition.ts';
import { besideFolder, joinInto } from './endpoints/join.ts';
import { finishSite } from './finish/finish.ts';
import { siteFolder } from './serve.ts';

/** Converts the seeds, renders the site and indexes it for search, all output on the terminal. Returns the first exit code that is not 0, or 0. */
export async function buildSite(): Promise<number> {
  const started = new Date();
  const rendered = await renderSite(async () => (await runNode('scripts/ingest.ts')).code);
  if (rendered === 0) pruneKept(started);
  return rendered;
}

/**
 * Renders the site, beside it what is no page and the index of the search, and finishes it.
 *
 * @param prepare makes the content, and returns an exit code. What renders starts meanwhile, and waits for it; without it the content is
 * taken as committed.
 */
export async function renderSite(prepare: () => Promise<number> = () => Promise.resolve(0)): Promise<number> {
  process.env['SITE_EDITION'] = editionOf();
  const heap = heapFor(readdirSync('seeds').filter((name) => name.endsWith('.source.yml')).length);
  const halves = [startNode(programOf('astro', 'astro'), ['build'], heap), startNode('scripts/endpoints/beside.ts', [], heap)];
  const unprepared = await prepare();
  for (const half of halves) {
    if (unprepared === 0) half.goOn();
    else half.stop();
  }
  const made = await Promise.all(halves.map(({ result }) => result));
  if (unprepared !== 0) return unprepared;
  const failed = made.find(({ code }) => code !== 0);
  if (failed) return failed.code;
  joinInto(besideFolder, siteFolder);
  await finishSite(siteFolder);
  return 0;
}

/**
 * How much memory a half of the build may fill before it tidies up. Node by itself lets rubbish lie as long as the machine has room.
 * Measured: five plans fill 0.18 GB and 333 half a GB, of which this leaves each half as much again.
 */
const heapFor = (plans: number): string[] => [`--max-old-space-size=${String(384 + Math.ceil(1.25 * plans))}`, '--max-semi-space-size=16'];

if (import.meta.main) process.exitCode = await buildSite();
