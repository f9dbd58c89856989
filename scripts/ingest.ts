/** seeds/ → content/plans/. `--check` writes nothing and fails when the committed files differ from a fresh conversion. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { ownText } from '../src/lib/ownText.ts';
import { propose, proposedInWords } from './addresses/propose.ts';
import { convert, type Converted } from './read/convert.ts';
import type { Document } from './read/formats/document.ts';
import { seedFormats } from './read/formats/index.ts';
import { ReaderPool } from './read/formats/readerPool.ts';
import { readSeed, SeedError, sidecarPathOf, type Seed } from './read/source.ts';
import { walk } from './read/outline/tree.ts';
import { readVocabulary } from './read/vocabulary.ts';

/** What a conversion of all seeds comes to. */
export interface Ingested {
  converted: Converted[];
  /** The text each plan was read from, by plan id. */
  documents: Map<string, Document>;
  /** One line for each seed that could not be converted, and each sidecar without a seed. */
  errors: string[];
}

/** Names of the seeds under `root`, in order. */
const seedNames = (root: string): string[] =>
  readdirSync(join(root, 'seeds'))
    .filter((name) => !name.endsWith('.source.yml') && !name.startsWith('.'))
    .sort();

/** One line for each sidecar without a seed: its plan would vanish from the site without a word. */
function orphans(root: string, seeds: readonly string[]): string[] {
  const expected = new Set(seeds.map((name) => sidecarPathOf(name)));
  return readdirSync(join(root, 'seeds'))
    .filter((name) => name.endsWith('.source.yml') && !expected.has(name))
    .sort()
    .map((name) => `seeds/${name}: there is no document of this name beside it; restore the document, or delete this file too`);
}

/** Read a seed, in a thread of its own where its format is slow. */
function readOne(root: string, name: string, pool: ReaderPool): Promise<Seed> {
  if (!seedFormats.some((format) => name.endsWith(`.${format}`)))
    throw new SeedError(`seeds/${name}: this kind of file is not read; save the plan as .${seedFormats.join(', .')}`);
  return name.endsWith('.pdf') ? readSeed(join(root, 'seeds', name), pool.read) : readSeed(join(root, 'seeds', name));
}

/**
 * Convert every seed under `root`; errors are collected so that all are shown at once.
 *
 * @param progress is told of each seed once it is converted, with how many there are.
 */
export async function ingest(root: string, progress: (done: number, of: number) => void = () => undefined): Promise<Ingested> {
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

/** Seeds from which on their conversion is worth watching. */
const MANY = 20;

/** Prints how far a conversion of many seeds is, on one line where somebody watches. */
function printProgress(done: number, of: number): void {
  if (of < MANY || (done % MANY !== 0 && done !== of)) return;
  process.stderr.write(
    process.stderr.isTTY
      ? `\rconverted ${String(done)} of ${String(of)}${done === of ? '\n' : ''}`
      : `converted ${String(done)} of ${String(of)}\n`,
  );
}

/** Plan files that are missing, differ, or no longer have a seed. */
function stale(folder: string, converted: readonly Converted[]): string[] {
  const committed = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const fresh = new Map(converted.map(({ plan, mdx }) => [`${plan.id}.mdx`, mdx]));
  return [...new Set([...committed.keys(), ...fresh.keys()])].filter((name) => committed.get(name) !== fresh.get(name));
}

/** Keeps what became of released provisions whose numbers changed, as a proposal, and tells of it. */
function followMoves(root: string, converted: readonly Converted[]): void {
  const provisions = ({ roots }: Converted) => [...walk(roots)].map((node) => ({ number: node.number, text: ownText(node) }));
  const moved = propose(root, new Map(converted.map((one) => [one.plan.id, provisions(one)])), new Date().toISOString().slice(0, 10));
  if (moved.length > 0) console.log(proposedInWords(moved));
}

async function main(root: string, check: boolean): Promise<number> {
  const folder = join(root, 'content/plans');
  const { converted, errors } = await ingest(root, printProgress);
  if (errors.length > 0) {
    console.error(errors.join('\n'));
    return 1;
  }
  for (const { plan, roots } of converted) {
    const nodes = [...walk(roots)];
    const counts = `${String(nodes.length)} provisions, ${String(nodes.filter((node) => node.isTask).length)} tasks, ${String(plan.responsibilities.length)} unit lists, ${String(plan.targets.length)} targets`;
    console.log(`${plan.id}: ${counts}, ${String(plan.doubts.length)} doubts`);
  }
  console.log(
    reporter(
      converted.map(({ file }) => file),
      { quiet: false },
    ),
  );
  mkdirSync(folder, { recursive: true });
  const differing = stale(folder, converted);
  if (check) {
    for (const name of differing)
      console.error(`content/plans/${name}: differs from a fresh conversion; run npm run ingest and commit the result`);
    return differing.length > 0 ? 1 : 0;
  }
  for (const name of differing) {
    const fresh = converted.find(({ plan }) => `${plan.id}.mdx` === name);
    if (fresh) writeFileSync(join(folder, name), fresh.mdx);
    else rmSync(join(folder, name));
  }
  followMoves(root, converted);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv.includes('--check'));
