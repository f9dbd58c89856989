import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteSettings } from '../siteSettings.ts';
import { withFileFacts } from './fileFacts.ts';
import type { Finish } from './finish.ts';
import { filesOf } from './hostFiles.ts';

/**
 * Matches the two elements with which Astro loads a file, as it writes them: `<script type="module" src="/_astro/检索.1a.js"` and
 * `<link rel="stylesheet" href="/_astro/a.1a.css"`; does not match an element that has an `integrity` already, nor one of another folder.
 */
const loading = /<(?:script type="module" src|link rel="(?:stylesheet|modulepreload)" href)="([^"]*\/_astro\/[^"]+)"(?! integrity)/gu;

/**
 * Writes into each page what only the finished files tell: size and digest of those it tells of (fileFacts.ts), and
 * the digest of each script and sheet in the elements that load it (Subresource Integrity), so that a file that a cache or a mirror
 * between the server and the reader has changed is refused. Files that scripts load themselves have none: they carry the digest in their
 * name, and no browser checks more of an `import()` yet.
 */
export const finishPages: Finish = async (folder) => {
  const { base } = siteSettings();
  const files = await filesOf(folder);
  const digests = new Map<string, string>();
  for (const file of files.filter((each) => each.startsWith('_astro/'))) digests.set(base + file, await digest(join(folder, file)));
  for (const file of files.filter((each) => each.endsWith('.html'))) {
    const page = await readFile(join(folder, file), 'utf8');
    const sealed = await withFileFacts(withIntegrity(page, digests), folder);
    if (sealed !== page) await writeFile(join(folder, file), sealed);
  }
};

/**
 * A page whose elements name the digests of what they load.
 * Throws on a file that is not there: the page would be without it.
 */
export function withIntegrity(page: string, digests: ReadonlyMap<string, string>): string {
  return page.replace(loading, (element, address: string) => {
    const found = digests.get(address);
    if (found === undefined) throw new Error(`A page loads ${address}, which the site does not have`);
    return `${element} integrity="${found}"`;
  });
}

async function digest(path: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`;
}
