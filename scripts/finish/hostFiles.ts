import { readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { headerRules } from '../../src/lib/security/headers.ts';
import { headersFile } from '../../src/lib/security/hosts.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/** Writes what common hosts read: `_headers` (Cloudflare Pages, Netlify). */
export const writeHostFiles: Finish = async (folder) => {
  await writeFile(join(folder, '_headers'), headersFile(headerRules(await filesOf(folder)), siteSettings().base));
};

/** Files of a built folder as paths from its root, in one order on every machine. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}
