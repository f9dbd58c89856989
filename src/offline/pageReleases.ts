import { shortDigest, type Release } from './release.ts';

/**
 * Which open pages came over the network from another release than the worker's. They must not get files of the copy: the
 * search, say, would ask an old index for new texts.
 * What is found out is kept in the copy's own cache, since a browser may end a worker at any time, and goes with it.
 */
export class PageReleases {
  readonly #cache: string;
  readonly #scope: string;
  readonly #known = new Map<string, Promise<boolean>>();

  /** @param cache Name of the copy's cache. */
  constructor(cache: string, scope: string) {
    this.#cache = cache;
    this.#scope = scope;
  }

  /** Notes the page that a client shows, by its bytes. Resolves when it is known; the page need not wait for it. */
  note(client: string, page: Response, path: string, { files }: Release): Promise<unknown> {
    const other = page
      .arrayBuffer()
      .then(shortDigest)
      .then((digest) => digest !== (files[path] ?? files['404.html']));
    this.#known.set(client, other);
    return other.then(async (isOther) => {
      if (isOther && (await caches.has(this.#cache))) await (await caches.open(this.#cache)).put(this.#entry(client), new Response());
    });
  }

  /** Whether a client shows a page of another release. */
  async isOther(client: string): Promise<boolean> {
    const known = this.#known.get(client);
    if (known) return known.catch(() => true);
    return (await caches.match(this.#entry(client), { cacheName: this.#cache })) !== undefined;
  }

  #entry(client: string): string {
    return `${this.#scope}offline/other/${client}`;
  }
}
