import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { digestOf, keepBytes, keptBytes } from '../../src/lib/kept.ts';
import type { Conversion } from './conversion.ts';
import type { Answer, Errand } from './convertInWorker.ts';
import { ReaderPool } from './formats/readerPool.ts';
import { orphans, readOne, seedNames } from './seeds.ts';
import { SeedError, sha256Of, sidecarPathOf } from './source.ts';
import { readVocabulary } from './vocabulary.ts';

/** Seeds from which on threads convert them, and their number is worth watching; a thread needs as long to begin as for a dozen. */
export const manySeeds = 20;

/** Is told how many seeds are converted, of how many. */
type Progress = (done: number, of: number) => void;

/** Key of what is kept of a seed: its bytes and what is said of it. Null where something is missing, for the conversion to say. */
function keyOf(root: string, name: string): string | null {
  const path = join(root, 'seeds', name);
  const sidecar = sidecarPathOf(path);
  return existsSync(sidecar) ? digestOf(name, sha256Of(readFileSync(path)), readFileSync(sidecar, 'utf8')) : null;
}

/** Every seed under `root` converted, in the order of their names, and one line for each that could not be, and each sidecar without a seed. */
export async function convertSeeds(root: string, progress: Progress): Promise<{ conversions: Conversion[]; errors: string[] }> {
  const names = seedNames(root);
  const known = new Map<string, Conversion>();
  for (const name of names) {
    const key = keyOf(root, name);
    const ready = key === null ? null : keptBytes('seeds', key);
    if (ready) known.set(name, JSON.parse(Buffer.from(ready).toString('utf8')) as Conversion);
  }
  const missing = names.filter((name) => !known.has(name));
  const convertAll = missing.length < manySeeds ? oneByOne : inThreads;
  const faults = new Map<string, string>();
  await convertAll(root, missing, (answer) => {
    if ('crash' in answer) throw new Error(answer.crash);
    if ('fault' in answer) faults.set(answer.name, answer.fault);
    else {
      known.set(answer.name, answer.conversion);
      const key = keyOf(root, answer.name);
      if (key !== null) keepBytes('seeds', key, JSON.stringify(answer.conversion));
    }
    progress(known.size + faults.size, names.length);
  });
  const seen = new Set<string>();
  const conversions: Conversion[] = [];
  for (const name of names) {
    const conversion = known.get(name);
    if (!conversion) continue;
    if (seen.has(conversion.plan))
      faults.set(name, `seeds/${name}: plan ${conversion.plan} comes from another seed already; give this one an id of its own`);
    else conversions.push(conversion);
    seen.add(conversion.plan);
  }
  return { conversions, errors: [...names.flatMap((name) => faults.get(name) ?? []), ...orphans(root, names)] };
}

/** Converts seeds one after the other; slow formats are read ahead in threads while those before them are converted. */
async function oneByOne(root: string, names: readonly string[], answered: (answer: Answer) => void): Promise<void> {
  if (names.length === 0) return;
  // Threads have their own; here it is loaded where there are none.
  const { convertForBuild } = await import('./convertForBuild.ts');
  const vocabulary = readVocabulary(root);
  const pool = new ReaderPool();
  const ahead = new Map(names.filter((name) => name.endsWith('.pdf')).map((name) => [name, readOne(root, name, pool)]));
  for (const reading of ahead.values()) reading.catch(() => undefined);
  for (const name of names) {
    try {
      const seed = await (ahead.get(name) ?? readOne(root, name, pool));
      answered({ name, conversion: convertForBuild(seed, vocabulary) });
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      answered({ name, fault: error.message });
    }
  }
  await pool.close();
}

/** Converts seeds in as many threads as there are processors, each a share of them. */
async function inThreads(root: string, names: readonly string[], answered: (answer: Answer) => void): Promise<void> {
  const vocabulary = readVocabulary(root);
  const threads = Array.from({ length: Math.min(availableParallelism(), names.length) }, (_, thread, of = availableParallelism()) => {
    const share = names.filter((_name, at) => at % of === thread);
    const workerData = { root, names: share, vocabulary } satisfies Errand;
    const worker = new Worker(new URL('./convertInWorker.ts', import.meta.url), { workerData });
    return new Promise<void>((resolve, reject) => {
      worker.on('message', (answer: Answer) => {
        try {
          answered(answer);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  });
  await Promise.all(threads);
}
