import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../siteFiles.ts';
import { factMark, withFileFacts } from './fileFacts.ts';
import type { Finish } from './finish.ts';

/** Writes into each page what only the finished files tell: size and digest of those it names. */
export const finishPages: Finish = async (folder) => {
  // One after the other in this thread: handing a page to another takes longer than reading it.
  for (const file of filesOf(folder).filter((each) => each.endsWith('.html'))) {
    const page = readFileSync(join(folder, file));
    if (page.includes(factMark)) writeFileSync(join(folder, file), await withFileFacts(page.toString('utf8'), folder));
  }
};
