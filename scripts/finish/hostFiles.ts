import { readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { headerRules } from '../../src/lib/security/headers.ts';
import { headersFile, nginxMaps } from '../../src/lib/security/hosts.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/**
 * Writes what common hosts read: `_headers` (Cloudflare Pages, Netlify), `_headers.nginx` (included by scripts/deploy/nginx.conf) and
 * `.nojekyll`, without which GitHub Pages leaves out folders such as `_astro`.
 */
export const writeHostFiles: Finish = async (folder) => {
  const { base } = siteSettings();
  const rules = headerRules(await filesOf(folder));
  await writeFile(join(folder, '_headers'), headersFile(rules, base));
  await writeFile(join(folder, '_headers.nginx'), nginxMaps(rules, base));
  await writeFile(join(folder, '.nojekyll'), '');
};

/** Files of a built folder as paths from its root, in one order on every machine. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
}
