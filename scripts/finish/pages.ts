import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../siteFiles.ts';
import { siteSettings } from '../siteSettings.ts';
import { factMark, withFileFacts } from './fileFacts.ts';
import type { Finish } from './finish.ts';
import { integrityOf, withIntegrity } from './integrity.ts';

/** Writes into each page what only the finished files tell: size and digest of those it names, and the digests of what it loads. */
export const finishPages: Finish = async (folder) => {
  const { base } = siteSettings();
  const files = filesOf(folder);
  const digests = new Map<string, string>();
  for (const file of files.filter((each) => each.startsWith('_astro/'))) digests.set(base + file, await integrityOf(join(folder, file)));
  // One after the other in this thread: handing a page to another takes longer than reading it.
  for (const file of files.filter((each) => each.endsWith('.html'))) {
    const page = readFileSync(join(folder, file));
    const finished = await finishedPage(page, digests, folder);
    if (!finished.equals(page)) writeFileSync(join(folder, file), finished);
  }
};

/** A page with its facts. As Latin-1 a byte is a character: names of files are ASCII, and nothing else need be decoded. */
async function finishedPage(page: Buffer, digests: ReadonlyMap<string, string>, folder: string): Promise<Buffer> {
  const sealed = Buffer.from(withIntegrity(page.toString('latin1'), digests), 'latin1');
  return sealed.includes(factMark) ? Buffer.from(await withFileFacts(sealed.toString('utf8'), folder)) : sealed;
}
