import type { Release } from './release.ts';

/** What an address of the site means within a copy. */
export type Route =
  /** A file of the copy. */
  | { kind: 'file'; path: string }
  /** A page's address without its closing slash; `to` is the path with it. */
  | { kind: 'slash'; to: string }
  /** Something to load rather than to read, which the copy leaves out: a table, a picture, a package. */
  | { kind: 'left out' }
  /** No page of this site. */
  | { kind: 'unknown' };

/** Name with an ending that is not a page's: `plans.csv`, `yuncheng.json`; not `2-2-2`, nor `index.html`, nor `规划.html`. */
const download = /\.(?!html$)[a-z0-9]+$/u;

/**
 * Finds what a path below the site's folder means, without query or fragment: '' is the home page.
 * Percent-encoding is undone first, as file servers do.
 */
export function routeOf(encoded: string, files: Release['files']): Route {
  const path = decoded(encoded);
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (Object.hasOwn(files, page)) return { kind: 'file', path: page };
  if (Object.hasOwn(files, `${path}/index.html`)) return { kind: 'slash', to: `${encoded}/` };
  return { kind: download.test(path) ? 'left out' : 'unknown' };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // `%E4%B8`, cut in the middle of 一: no file has such a name
  }
}
