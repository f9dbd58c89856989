import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { netlifyRedirects, nginxMap, type Redirect } from '../../src/lib/addresses/hosts.ts';
import { readSite } from '../addresses/builtSite.ts';
import { readReleased } from '../addresses/released.ts';
import { LIST, standingBeside, standingIn, type Standing } from '../addresses/standing.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/** What a host is told of a row: a page with one successor, and each file, leads on; a page that lists what became of it is served as it is. */
function rulesOf(rows: readonly Standing[]): Redirect[] {
  return rows.flatMap(({ from, kind, to: [to] }) => (to === undefined || (kind === 'listed' && from.endsWith('/')) ? [] : [{ from, to }]));
}

/**
 * After the pages that stand in for released ones: the files beside them, as copies of those of their successors, so that any host
 * has them; and the lists of all that moved for hosts that answer with a redirect.
 */
export const writeRedirects: Finish = (folder) => {
  const root = siteSettings().base.replace(/\/$/u, '');
  const site = readSite(folder);
  const hasFile = (address: string): boolean => site.files.has(address.slice(root.length));
  const lost = readReleased(process.cwd()).filter(
    (address) => !address.includes('#') && !address.endsWith('/') && !site.files.has(address),
  );
  const pages = standingIn(folder);
  const beside = standingBeside(
    pages,
    lost.map((address) => root + address),
    hasFile,
  );
  for (const {
    from,
    kind,
    to: [to],
  } of beside)
    if (kind === 'moved' && to !== undefined) copyFileSync(join(folder, to.slice(root.length)), join(folder, from.slice(root.length)));
  const rows = [...pages, ...beside];
  writeFileSync(join(folder, LIST), `${JSON.stringify(rows, null, 1)}\n`);
  writeFileSync(join(folder, '_redirects'), netlifyRedirects(rulesOf(rows)));
  writeFileSync(join(folder, 'redirects.nginx'), nginxMap(rulesOf(rows)));
  return Promise.resolve();
};
