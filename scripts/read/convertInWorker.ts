/** A thread that converts seeds: takes the root of the repository, their names and the vocabulary, and gives each conversion, or why there is none. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Conversion } from './conversion.ts';
import { convertForBuild } from './convertForBuild.ts';
import { ReaderPool } from './formats/readerPool.ts';
import { readOne } from './seeds.ts';
import { SeedError } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the thread is asked. */
export interface Errand {
  root: string;
  names: readonly string[];
  vocabulary: Vocabulary;
}

/** What it answers for each seed: `fault` is a {@link SeedError}, `crash` anything else. */
export type Answer = { name: string } & ({ conversion: Conversion } | { fault: string } | { crash: string });

const { root, names, vocabulary } = workerData as Errand;
const pool = new ReaderPool();
for (const name of names) {
  const answer = (what: Answer): void => parentPort?.postMessage(what);
  try {
    answer({ name, conversion: convertForBuild(await readOne(root, name, pool), vocabulary) });
  } catch (error) {
    if (error instanceof SeedError) answer({ name, fault: error.message });
    else answer({ name, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
await pool.close();
