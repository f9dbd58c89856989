/** A thread that converts seeds: takes the root of the repository and their names, and gives each conversion, or why there is none. */
import { parentPort, workerData } from 'node:worker_threads';
import { edition } from '../../src/lib/kept.ts';
import { takeApart } from '../../src/lib/planFiles.ts';
import { convert } from './convert.ts';
import { conversionOf, type Conversion } from './conversion.ts';
import { ReaderPool } from './formats/readerPool.ts';
import { readOne } from './seeds.ts';
import { SeedError } from './source.ts';
import { readVocabulary } from './vocabulary.ts';

/** What the thread is asked. */
export interface Errand {
  root: string;
  names: readonly string[];
}

/** What it answers for each seed: `fault` is a {@link SeedError}, `crash` anything else. */
export type Answer = { name: string } & ({ conversion: Conversion } | { fault: string } | { crash: string });

const { root, names } = workerData as Errand;
const vocabulary = readVocabulary(root);
const pool = new ReaderPool();
for (const name of names) {
  const answer = (what: Answer): void => parentPort?.postMessage(what);
  try {
    const conversion = conversionOf(convert(await readOne(root, name, pool), vocabulary));
    // For the pages and what stands beside them, which would do it one after the other.
    if (edition() !== '') takeApart(`${conversion.plan}.mdx`, conversion.mdx, vocabulary.departments);
    answer({ name, conversion });
  } catch (error) {
    if (error instanceof SeedError) answer({ name, fault: error.message });
    else answer({ name, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
await pool.close();
