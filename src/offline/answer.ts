import { addressOf } from './makeCopy.ts';
import type { PageReleases } from './pageReleases.ts';
import { routeOf } from './route.ts';
import type { Fetching } from './scope.ts';
import type { Copy } from './storage.ts';

/** How long a page may keep its reader waiting for its first byte before the copy is shown instead, in milliseconds. */
const patience = 4000;

/** The whole copies there are, the newest first, and what is known about open pages. */
export interface Desk {
  scope: string;
  copies: readonly [Copy, ...Copy[]];
  pages: PageReleases;
}

/**
 * A page: from the network wherever it answers, since who looks up an official text wants it as it stands today; from the copy
 * where it does not, marked with the copy's date.
 */
export async function answerPage(event: Fetching, { scope, copies, pages }: Desk): Promise<Response> {
  const [copy] = copies;
  const path = pathBelow(scope, event.request.url);
  const route = routeOf(path, copy.release.files);
  const response = navigator.onLine ? await Promise.race([fetch(event.request).catch(() => null), later(patience)]) : null;
  if (response && response.status < 500) {
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      const file = route.kind === 'file' ? route.path : path;
      event.waitUntil(pages.recognise(event.resultingClientId, response.clone(), file, copies));
    } else if (route.kind === 'left out') keepUsed(event, response, copy.name);
    return response;
  }
  event.waitUntil(pages.note(event.resultingClientId, copy.name));
  if (route.kind === 'slash') return Response.redirect(scope + route.to + new URL(event.request.url).search, 301);
  if (route.kind === 'file') return copied(route.path, 200, scope, copy);
  if (route.kind === 'unknown') return copied('404.html', 404, scope, copy);
  return (await used(event, copy.name)) ?? copied('offline/index.html', 503, scope, copy, ' data-left-out');
}

/** What a page loads: from the copy of the page's release where it is in it; otherwise from the network, and kept. */
export async function answerFile(event: Fetching, { scope, copies, pages }: Desk): Promise<Response> {
  const path = pathBelow(scope, event.request.url);
  // What is named after its content is the same in every release: nothing need be known about the page.
  const release = path.startsWith('_astro/') ? null : await pages.of(event.clientId);
  for (const copy of copies.filter(({ name }) => release === null || release === name)) {
    const route = routeOf(path, copy.release.files);
    const kept = route.kind === 'file' && (await caches.match(addressOf(scope, route.path), { cacheName: copy.name }));
    if (kept) return kept;
    if (route.kind === 'left out') return loadLeftOut(event, copy.name);
  }
  return fetch(event.request);
}

/** Something that the copy leaves out: from the network, and kept; offline what was kept. Rejects where there is neither. */
async function loadLeftOut(event: Fetching, cache: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    keepUsed(event, response, cache);
    return response;
  } catch (error) {
    const before = await used(event, cache);
    if (before) return before;
    throw error;
  }
}

/** Path below the site's folder, without query and fragment. */
export const pathBelow = (scope: string, url: string): string => new URL(url).pathname.slice(scope.length);

const later = (milliseconds: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));

/** A page of the copy, `data-copy` on its root saying of which day; `more` are further attributes, for what the page is to say. */
async function copied(path: string, status: number, scope: string, { name, date }: Copy, more = ''): Promise<Response> {
  const kept = await caches.match(addressOf(scope, path), { cacheName: name });
  if (!kept) return Response.error();
  if (!path.endsWith('.html')) return kept;
  const page = (await kept.text()).replace('<html ', `<html data-copy="${date}"${more} `);
  return new Response(page, { status, headers: kept.headers });
}

/** Keeps what a reader has loaded though the copy leaves it out: a table, a picture. It goes with the copy. */
function keepUsed(event: Fetching, response: Response, cache: string): void {
  if (response.status !== 200 || response.type !== 'basic') return;
  const kept = response.clone();
  const { pathname } = new URL(event.request.url);
  event.waitUntil(
    caches
      .has(cache)
      .then(async (there) => there && (await caches.open(cache)).put(pathname, kept))
      .catch(() => false), // no room left
  );
}

const used = (event: Fetching, cacheName: string) => caches.match(event.request, { cacheName, ignoreSearch: true });
