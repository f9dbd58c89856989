import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { writeArchive } from './archive.ts';

interface Errand {
  site: string;
  files: readonly string[];
}

/** {@link writeArchive} in a thread of its own: packing takes as long as indexing, which can be done meanwhile. Rejects with what it throws. */
export async function packInThread(site: string, files: readonly string[]): Promise<string[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { site, files } satisfies Errand });
  const [packed] = (await once(worker, 'message')) as [string[]];
  return packed;
}

if (!isMainThread) {
  const { site, files } = workerData as Errand;
  parentPort?.postMessage(writeArchive(site, files));
}
