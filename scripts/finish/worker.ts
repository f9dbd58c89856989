import type { Finish } from './finish.ts';

/** Writes the list of files that the offline copy holds. */
export const writeWorker: Finish = () => Promise.resolve();
