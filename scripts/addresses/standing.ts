import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandIn } from '../../src/lib/addresses/standIns.ts';
import { pageBeside } from './cover.ts';

/** One row of /redirects.json: a page, or a file beside one, and what took its place; from the root of the host. */
export interface Standing extends Pick<StandIn, 'kind' | 'to'> {
  from: string;
}

/** Name of the list in the built site. */
export const LIST = 'redirects.json';

/** What stands in for released addresses in a built site; nothing where it was built without the list. */
export function standingIn(folder: string): Standing[] {
  const path = join(folder, LIST);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Standing[]) : [];
}

/**
 * File beside `page` with the ending that `file` has beside its own: …/2-2-2.csl.json beside …/2-2-3/ is …/2-2-3.csl.json, and the picture
 * of the one is that of the other.
 */
export function counterpart(file: string, page: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // Matches /pictures of /site/pictures/plans/yuncheng/2-2-2.png; must not match /plans/pictures.png.
  const pictures = /\/pictures(?=\/plans\/)/u.test(file) ? '/pictures' : '';
  return `${page.replace(/\/(?:#.*)?$/u, '').replace(/(?=\/plans\/)/u, pictures)}${name.slice(name.indexOf('.'))}`;
}

/**
 * Rows for the released files beside pages that others stand in for: to the same file of the successor where there is one,
 * else to the page that says what became of it.
 * @param lost released files that are not there
 */
export function standingBeside(pages: readonly Standing[], lost: readonly string[], hasFile: (address: string) => boolean): Standing[] {
  const by = new Map(pages.map((page) => [page.from, page]));
  return lost.flatMap((from): Standing[] => {
    const page = by.get(pageBeside(from) ?? '');
    if (page === undefined) return [];
    const [next] = page.kind === 'moved' ? page.to : [];
    const file = next === undefined ? undefined : counterpart(from, next);
    return [file !== undefined && hasFile(file) ? { from, kind: 'moved', to: [file] } : { from, kind: 'listed', to: [page.from] }];
  });
}
