import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileFacts } from './fileFacts.ts';
import { filesTold } from '../site/parts.ts';
import type { Finish } from './finish.ts';

/** Where the pages that tell of files are told, as a part of the site is. */
export const factPages = 'facts';

/** Writes into each page what only the finished files tell: size and digest of those it names. */
export const finishPages: Finish = async (folder) => {
  for (const file of filesTold(factPages)) {
    const path = join(folder, file);
    writeFileSync(path, await withFileFacts(readFileSync(path, 'utf8'), folder));
  }
};
