import { headerRules } from '../../src/lib/security/headers.ts';
import { headersFile, nginxMaps } from '../../src/lib/security/hosts.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/**
 * Writes what common hosts read: `_headers` (Cloudflare Pages, Netlify), `_headers.nginx` (included by scripts/deploy/nginx.conf) and
 * `.nojekyll`, without which GitHub Pages leaves out folders such as `_astro`.
 */
export const writeHostFiles: Finish = (site) => {
  const { base } = siteSettings();
  const rules = headerRules(site.names());
  site.write('_headers', headersFile(rules, base));
  site.write('_headers.nginx', nginxMaps(rules, base));
  site.write('.nojekyll', '');
  return Promise.resolve();
};
