import { readdirSync } from 'node:fs';
import { pruneKept } from '../src/lib/kept.ts';
import { runNode, startNode, type Started } from './command.ts';
import { editionOf } from './edition.ts';
import { withoutIndex } from './endpoints/withoutIndex.ts';
import { forgetProgram, hasProgram } from './pages/program.ts';
import { siteFolder } from './serve.ts';
import { joinParts, tellPart } from './site/parts.ts';

/** Plans above which a build takes longer than a few seconds, so that the index of the search is worth a program of its own, and above which it takes minutes. */
const [several, many] = [20, 100];

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
 * @param prepare makes the content, and returns an exit code. Meanwhile Astro compiles the pages, and what writes them is loaded; without
 * it the content is taken as committed.
 */
export async function renderSite(prepare: () => Promise<number> = () => Promise.resolve(0)): Promise<number> {
  const edition = editionOf();
  process.env['SITE_EDITION'] = edition;
  const plans = readdirSync('seeds').filter((name) => name.endsWith('.source.yml')).length;
  // More room for what is young makes the pages of 333 plans, and what is beside them, in a tenth less time.
  const options = optionsFor(plans, plans > many ? 64 : 16);
  const startPages = (): Started => startNode('scripts/pages/render.ts', [], options);
  const compiling = hasProgram(edition) ? null : startNode('scripts/pages/compile.ts', [], optionsFor(0));
  if (compiling) forgetProgram();
  // The pages wait for what is compiled, and nothing waits for these until the end.
  const isApart = plans > several;
  const beside = startNode('scripts/endpoints/beside.ts', isApart ? [withoutIndex] : [], options, compiling !== null);
  const others = [beside];
  if (isApart) others.push(startNode('scripts/search/indexing.ts', [], options, compiling !== null));
  const early = compiling ? null : startPages();
  const unprepared = await prepare();
  if (unprepared !== 0) {
    const started = [compiling, ...others, early].filter((part) => part !== null);
    for (const part of started) part.stop();
    await Promise.all(started.map(({ result }) => result));
    return unprepared;
  }
  for (const part of others) part.goOn();
  // This program only waits otherwise.
  const packing = beside.tells.then((files) => pack(files as string[]));
  packing.catch(() => undefined);
  // Loaded while others work, so that they begin at once.
  const finishing = import('./finish/finish.ts');
  const compiled = await compiling?.result;
  if (compiled && compiled.code !== 0) {
    for (const part of others) part.stop();
    await Promise.all(others.map(({ result }) => result));
    return compiled.code;
  }
  const pages = early ?? startPages();
  pages.goOn();
  const made = await Promise.all([pages, ...others].map(({ result }) => result));
  const failed = made.find(({ code }) => code !== 0);
  if (failed) return failed.code;
  await packing;
  const { finishSite } = await finishing;
  await finishSite(joinParts(siteFolder, ['pages', 'beside', 'archive', ...(isApart ? ['index'] : [])]));
  return 0;
}

/** Makes the zip of the data as a part of the site, of the files that it holds. */
async function pack(files: readonly string[]): Promise<void> {
  const { writeArchive } = await import('./data/archive.ts');
  tellPart('archive', (await writeArchive(siteFolder, files)).map((file) => [file, null])); // prettier-ignore
}

/**
 * Options for a part of the build. In a few seconds it does not pay to compile code to the utmost (TurboFan): that takes a tenth of the
 * processor time of a build of five plans.
 *
 * How much memory a part may fill before it tidies up is told as well; Node by itself lets rubbish lie as long as the machine has room.
 * Measured: five plans fill 0.18 GB and 333 half a GB, of which this leaves each part as much again. It begins with room for most of five
 * plans: from the little with which Node begins it would tidy up a dozen times before it has as much, a tenth of the build.
 *
 * @param young MB for what has just been made, most of which is rubbish at once
 */
const optionsFor = (plans: number, young = 16): string[] => [
  ...(plans < several ? ['--max-opt=2'] : []),
  `--max-old-space-size=${String(384 + Math.ceil(1.25 * plans))}`,
  '--initial-old-space-size=160',
  `--min-semi-space-size=${String(young)}`,
  `--max-semi-space-size=${String(young)}`,
];

if (import.meta.main) process.exitCode = await buildSite();
