import { checkAddresses } from './addresses.ts';
import { writeHostFiles } from './hostFiles.ts';
import { finishPages } from './pages.ts';
import { writeRedirects } from './redirects.ts';
import { writeWorker } from './worker.ts';

/** One step after rendering and indexing: works on the built folder alone, in place. Throws, with what to do, where the site must not go out. */
export type Finish = (folder: string) => Promise<void>;

/** In this order: what adds pages, what changes pages, what lists them all, what checks that all are there. */
const steps: Finish[] = [writeRedirects, finishPages, writeHostFiles, writeWorker, checkAddresses];

/** Makes of rendered pages a site that can go out. */
export async function finishSite(folder: string): Promise<void> {
  for (const step of steps) await step(folder);
}
