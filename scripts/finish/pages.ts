import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteSettings } from '../siteSettings.ts';
import { withFileFacts } from './fileFacts.ts';
import type { Finish } from './finish.ts';
import { filesOf } from './hostFiles.ts';
import { integrityOf, withIntegrity } from './integrity.ts';

/** Writes into each page what only the finished files tell: size and digest of those it names, and the digests of what it loads. */
export const finishPages: Finish = async (folder) => {
  const { base } = siteSettings();
  const files = await filesOf(folder);
  const digests = new Map<string, string>();
  for (const file of files.filter((each) => each.startsWith('_astro/'))) digests.set(base + file, await integrityOf(join(folder, file)));
  for (const file of files.filter((each) => each.endsWith('.html'))) {
    const page = await readFile(join(folder, file), 'utf8');
    const finished = await withFileFacts(withIntegrity(page, digests), folder);
    if (finished !== page) await writeFile(join(folder, file), finished);
  }
};
