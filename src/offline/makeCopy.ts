import { listPath, shortDigest, type Release, type ReleaseStamp } from './release.ts';
import { cacheName, readCopies } from './storage.ts';

/** Files asked for at the same time: few, so that the page that is being read goes first. */
const atOnce = 4;

/**
 * Makes a whole copy of a release in a cache of its own. What is unchanged since an earlier copy is carried over, what an
 * interrupted attempt has left is kept, so that an update costs what changed.
 * Rejects, the copy unfinished, where a file does not load or is not the one the list names: during an upload to the server, or
 * where something between rewrites pages.
 * @param scope Folder of the site, with both slashes.
 */
export async function makeCopy(scope: string, { digest }: ReleaseStamp): Promise<void> {
  const { list, release } = await fetchList(scope, digest);
  const cache = await caches.open(cacheName(scope, digest));
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = Object.entries(release.files).filter(([path]) => !kept.has(addressOf(scope, path)));
  const earlier = (await readCopies(scope)).filter(({ name }) => name !== cacheName(scope, digest));
  const take = async ([path, wanted]: [string, string]): Promise<void> => {
    const same = earlier.find((copy) => copy.release.files[path] === wanted);
    const carried = same && (await (await caches.open(same.name)).match(addressOf(scope, path)));
    await cache.put(addressOf(scope, path), carried ?? (await fetchFile(scope, path, wanted)));
  };
  const queue = missing.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of queue) await take(file);
    }),
  );
  await cache.put(scope + listPath, list);
}

/** Where a file of the copy is kept: encoded as the browser asks for it. */
export const addressOf = (scope: string, path: string): string => scope + path.split('/').map(encodeURIComponent).join('/');

async function fetchList(scope: string, digest: string): Promise<{ list: Response; release: Release }> {
  const list = await fetch(scope + listPath, { cache: 'no-cache' });
  const bytes = await list.arrayBuffer();
  if ((await shortDigest(bytes)) !== digest) throw new Error(`${listPath} is not that of release ${digest}`);
  return { list: keepable(bytes, list.headers), release: JSON.parse(new TextDecoder().decode(bytes)) as Release };
}

async function fetchFile(scope: string, path: string, wanted: string): Promise<Response> {
  // Asked for as readers do: some hosts answer index.html with a redirect.
  const response = await fetch(addressOf(scope, path).replace(/\/index\.html$/u, '/'), { cache: 'no-cache', priority: 'low' });
  const bytes = await response.arrayBuffer();
  // Not by the status: the page for unknown addresses may come with 404.
  if ((await shortDigest(bytes)) !== wanted) throw new Error(`${path} is not that of this release`);
  return keepable(bytes, response.headers);
}

/** A response with the headers of another, the security policy among them, but for those about how it was sent. */
function keepable(bytes: ArrayBuffer, headers: Headers): Response {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) kept.delete(name);
  return new Response(bytes, { headers: kept });
}
