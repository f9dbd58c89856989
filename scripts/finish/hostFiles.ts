import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerRules } from '../../src/lib/security/headers.ts';
import { headersFile, nginxMaps } from '../../src/lib/security/hosts.ts';
import { filesOf } from '../siteFiles.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/**
 * Writes what common hosts read: `_headers` (Cloudflare Pages, Netlify), `_headers.nginx` (included by scripts/deploy/nginx.conf) and
 * `.nojekyll`, without which GitHub Pages leaves out folders such as `_astro`.
 */
export const writeHostFiles: Finish = async (folder) => {
  const { base } = siteSettings();
  const rules = headerRules(filesOf(folder));
  await writeFile(join(folder, '_headers'), headersFile(rules, base));
  await writeFile(join(folder, '_headers.nginx'), nginxMaps(rules, base));
  await writeFile(join(folder, '.nojekyll'), '');
};
