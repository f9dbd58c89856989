import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedFormats } from './formats/index.ts';
import type { ReaderPool } from './formats/readerPool.ts';
import { readSeed, SeedError, sidecarPathOf, type Seed } from './source.ts';

/** Names of the seeds under `root`, in order. */
export const seedNames = (root: string): string[] =>
  readdirSync(join(root, 'seeds'))
    .filter((name) => !name.endsWith('.source.yml') && !name.startsWith('.'))
    .sort();

/** One line for each sidecar without a seed: its plan would vanish from the site without a word. */
export function orphans(root: string, seeds: readonly string[]): string[] {
  const expected = new Set(seeds.map((name) => sidecarPathOf(name)));
  return readdirSync(join(root, 'seeds'))
    .filter((name) => name.endsWith('.source.yml') && !expected.has(name))
    .sort()
    .map((name) => `seeds/${name}: there is no document of this name beside it; restore the document, or delete this file too`);
}

/** Read a seed, in a thread of its own where its format is slow. */
export function readOne(root: string, name: string, pool: ReaderPool): Promise<Seed> {
  if (!seedFormats.some((format) => name.endsWith(`.${format}`)))
    throw new SeedError(`seeds/${name}: this kind of file is not read; save the plan as .${seedFormats.join(', .')}`);
  return name.endsWith('.pdf') ? readSeed(join(root, 'seeds', name), pool.read) : readSeed(join(root, 'seeds', name));
}
