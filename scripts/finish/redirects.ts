import { netlifyRedirects, nginxMap, type Redirect } from '../../src/lib/addresses/hosts.ts';
import { partsOf } from '../../src/lib/addresses/released.ts';
import { successions, type Succession } from '../../src/lib/addresses/succession.ts';
import { fragmentAfter, placeAnchor } from '../addresses/anchors.ts';
import { readSite, type BuiltSite } from '../addresses/builtSite.ts';
import { covers } from '../addresses/cover.ts';
import { readOurChanges, readReleased } from '../addresses/released.ts';
import { LIST, standingBeside, standingIn, type Standing } from '../addresses/standing.ts';
import type { MadeFiles } from '../site/madeFiles.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/** What a host is told of a row: a page with one successor, and each file, leads on; a page that lists what became of it is served as it is. */
function rulesOf(rows: readonly Standing[]): Redirect[] {
  return rows.flatMap(({ from, kind, to: [to] }) => (to === undefined || (kind === 'listed' && from.endsWith('/')) ? [] : [{ from, to }]));
}

/** Gives lost fragments of pages that are there an anchor at what took their place. */
function addAnchors(files: MadeFiles, site: BuiltSite): void {
  const root = process.cwd();
  const all = successions(readOurChanges(root));
  if (all.length === 0) return;
  const lost = readReleased(root)
    .map(partsOf)
    .filter(({ path, fragment }) => fragment !== '' && site.files.has(path) && !site.idsAt(path).has(fragment));
  for (const [page, fragments] of Map.groupBy(lost, ({ path }) => path)) {
    const covered = fragments.filter(({ fragment }) => all.some(({ from }) => covers(from, `${page}#${fragment}`)));
    const ids = site.idsAt(page);
    const html = covered.reduce(
      (text, { fragment }) => placeAnchor(text, fragment, fragmentAfter(page, fragment, all, ids)),
      site.html(page),
    );
    files.write(`${page.slice(1)}index.html`, html);
  }
}

/**
 * Rows for files that cite a target whose provision has moved: to those of the same target where it is now, else to the page of its
 * indicator. Addresses are below the root of the site.
 */
function targetFiles(lost: readonly string[], all: readonly Succession[], hasFile: (address: string) => boolean): Standing[] {
  return lost.flatMap((from): Standing[] => {
    // Matches /targets/patents/yuncheng-2-1-3-1.bib; must not match /targets/patents.bib.
    const [, page = '', name = '', ending = ''] = /^(\/targets\/[^/]+\/)([^/.]+)(\.[^/]+)$/u.exec(from) ?? [];
    const move = all.findLast((one) => covers(one.from, from));
    if (name === '' || move === undefined || !hasFile(page)) return [];
    const id = (provision: string): string => provision.replace('/', '-');
    const files = move.to.map((to) => `${page}${name.replace(id(move.from), id(to))}${ending}`).filter(hasFile);
    return files[0] === undefined ? [{ from, kind: 'listed', to: [page] }] : [{ from, kind: 'moved', to: [files[0]] }];
  });
}

/**
 * After the pages that stand in for released ones: the files beside them, as copies of those of their successors, so that any host
 * has them; an anchor at what took the place of a fragment; and the lists of all that moved for hosts that answer with a redirect.
 */
export const writeRedirects: Finish = (files) => {
  const { folder } = files;
  const root = siteSettings().base.replace(/\/$/u, '');
  const site = readSite(folder, files.names());
  const hasFile = (address: string): boolean => site.files.has(address.slice(root.length));
  const lost = readReleased(process.cwd()).filter(
    (address) => !address.includes('#') && !address.endsWith('/') && !site.files.has(address),
  );
  addAnchors(files, site);
  const pages = standingIn(folder);
  const beside = standingBeside(
    pages,
    lost.map((address) => root + address),
    hasFile,
  );
  const below = (address: string): string => root + address;
  const cited = targetFiles(lost, successions(readOurChanges(process.cwd())), (address) => site.files.has(address)).map(
    ({ from, kind, to }) => ({ from: below(from), kind, to: to.map(below) }),
  );
  for (const {
    from,
    kind,
    to: [to],
  } of [...beside, ...cited])
    if (kind === 'moved' && to !== undefined) files.copy(to.slice(root.length + 1), from.slice(root.length + 1));
  const rows = [...pages, ...beside, ...cited];
  files.write(LIST, `${JSON.stringify(rows, null, 1)}\n`);
  files.write('_redirects', netlifyRedirects(rulesOf(rows)));
  files.write('redirects.nginx', nginxMap(rulesOf(rows)));
  return Promise.resolve();
};
