import type { MadeFiles } from '../site/madeFiles.ts';
import { checkAddresses } from './addresses.ts';
import { writeHostFiles } from './hostFiles.ts';
import { finishPages } from './pages.ts';
import { writeRedirects } from './redirects.ts';
import { writeWorker } from './worker.ts';

/** One step after rendering and indexing: works on the built files alone, in place. Throws, with what to do, where the site must not go out. */
export type Finish = (site: MadeFiles) => Promise<void>;

/** In this order: what adds pages, what changes pages, what lists them all, what checks that all are there. */
const steps: Finish[] = [writeRedirects, finishPages, writeHostFiles, writeWorker, checkAddresses];

/** Makes of rendered pages a site that can go out. */
export async function finishSite(site: MadeFiles): Promise<void> {
  for (const step of steps) await step(site);
}
