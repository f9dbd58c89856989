import type { Finish } from './finish.ts';

/** Writes a page for each address that has moved or ended. */
export const writeRedirects: Finish = () => Promise.resolve();
