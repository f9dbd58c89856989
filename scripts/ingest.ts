/** seeds/ → content/plans/. `--check` writes nothing and fails when the committed files differ from a fresh conversion. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { propose, proposedInWords } from './addresses/propose.ts';
import { reportOf, type Conversion } from './read/conversion.ts';
import { convertSeeds, manySeeds } from './read/conversions.ts';
import type { Converted } from './read/convert.ts';
import type { Document } from './read/formats/document.ts';
import { ReaderPool } from './read/formats/readerPool.ts';
import { orphans, readOne, seedNames } from './read/seeds.ts';
import { SeedError } from './read/source.ts';
import { readVocabulary } from './read/vocabulary.ts';

/** What a conversion of all seeds comes to. */
export interface Ingested {
  converted: Converted[];
  /** The text each plan was read from, by plan id. */
  documents: Map<string, Document>;
  /** One line for each seed that could not be converted, and each sidecar without a seed. */
  errors: string[];
}

/**
 * Convert every seed under `root`; errors are collected so that all are shown at once.
 *
 * @param progress is told of each seed once it is converted, with how many there are.
 */
export async function ingest(root: string, progress: (done: number, of: number) => void = () => undefined): Promise<Ingested> {
  // Loaded here, as a build that converts in threads has no use for it in this one.
  const { convert } = await import('./read/convert.ts');
  const vocabulary = readVocabulary(root);
  const result: Ingested = { converted: [], documents: new Map(), errors: [] };
  const pool = new ReaderPool();
  const names = seedNames(root);
  // slow formats are read ahead while the seeds before them are converted
  const ahead = new Map(names.filter((name) => name.endsWith('.pdf')).map((name) => [name, readOne(root, name, pool)]));
  for (const reading of ahead.values()) reading.catch(() => undefined);
  for (const [index, name] of names.entries()) {
    try {
      const seed = await (ahead.get(name) ?? readOne(root, name, pool));
      if (result.documents.has(seed.plan))
        throw new SeedError(`seeds/${name}: plan ${seed.plan} comes from another seed already; give this one an id of its own`);
      result.documents.set(seed.plan, seed.document);
      result.converted.push(convert(seed, vocabulary));
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      result.errors.push(error.message);
    }
    progress(index + 1, names.length);
  }
  await pool.close();
  result.errors.push(...orphans(root, names));
  return result;
}

/** Prints how far a conversion of many seeds is, on one line where somebody watches. */
function printProgress(done: number, of: number): void {
  if (of < manySeeds || (done % manySeeds !== 0 && done !== of)) return;
  process.stderr.write(
    process.stderr.isTTY
      ? `\rconverted ${String(done)} of ${String(of)}${done === of ? '\n' : ''}`
      : `converted ${String(done)} of ${String(of)}\n`,
  );
}

/** Plan files that are missing, differ, or no longer have a seed. */
function stale(folder: string, conversions: readonly Conversion[]): string[] {
  const committed = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const fresh = new Map(conversions.map(({ plan, mdx }) => [`${plan}.mdx`, mdx]));
  return [...new Set([...committed.keys(), ...fresh.keys()])].filter((name) => committed.get(name) !== fresh.get(name));
}

/** Keeps what became of released provisions whose numbers changed, as a proposal, and tells of it. */
function followMoves(root: string, conversions: readonly Conversion[]): void {
  const moved = propose(
    root,
    new Map(conversions.map(({ plan, provisions }) => [plan, provisions])),
    new Date().toISOString().slice(0, 10),
  );
  if (moved.length > 0) console.log(proposedInWords(moved));
}

async function main(root: string, check: boolean): Promise<number> {
  const folder = join(root, 'content/plans');
  const { conversions, errors } = await convertSeeds(root, printProgress);
  if (errors.length > 0) {
    console.error(errors.join('\n'));
    return 1;
  }
  for (const { plan, provisions, counts } of conversions) {
    const tasks = provisions.filter(({ isTask }) => isTask).length;
    console.log(
      `${plan}: ${String(provisions.length)} provisions, ${String(tasks)} tasks, ${String(counts.unitLists)} unit lists, ${String(counts.targets)} targets, ${String(counts.doubts)} doubts`,
    );
  }
  console.log(reporter(conversions.map(reportOf), { quiet: conversions.length >= manySeeds }));
  mkdirSync(folder, { recursive: true });
  const differing = stale(folder, conversions);
  if (check) {
    for (const name of differing)
      console.error(`content/plans/${name}: differs from a fresh conversion; run npm run ingest and commit the result`);
    return differing.length > 0 ? 1 : 0;
  }
  for (const name of differing) {
    const fresh = conversions.find(({ plan }) => `${plan}.mdx` === name);
    if (fresh) writeFileSync(join(folder, name), fresh.mdx);
    else rmSync(join(folder, name));
  }
  followMoves(root, conversions);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv.includes('--check'));
