import { shortDigest } from './release.ts';
import type { Copy } from './storage.ts';

/** A release of which there is no copy here. */
export const elsewhere = 'elsewhere';

/**
 * Of which release each open page is, as the name of its copy's cache. A page gets files of its own release alone: the search,
 * say, would otherwise ask an old index for new texts.
 * What differs from the worker's own release is kept in the cache of its copy, since a browser may end a worker at any time.
 */
export class PageReleases {
  readonly #own: string;
  readonly #scope: string;
  readonly #known = new Map<string, Promise<string>>();

  /** @param own Name of the worker's own copy. */
  constructor(own: string, scope: string) {
    this.#own = own;
    this.#scope = scope;
  }

  /** Notes the release of a page that came over the network, by its bytes. `copies` has the newest first: most pages are the same in both. */
  recognise(client: string, page: Response, path: string, copies: readonly Copy[]): Promise<void> {
    const digest = page.arrayBuffer().then(shortDigest);
    const named = digest.then((found) => copies.find(({ release: { files } }) => (files[path] ?? files['404.html']) === found)?.name);
    return this.note(
      client,
      named.then((name) => name ?? elsewhere),
    );
  }

  /** Notes the release of a page. Resolves when that is kept; the page need not wait for it. */
  async note(client: string, name: string | Promise<string>): Promise<void> {
    this.#known.set(client, Promise.resolve(name));
    const release = await name;
    if (release === this.#own || !(await caches.has(this.#own))) return;
    await (await caches.open(this.#own)).put(this.#entry(client), new Response(release));
  }

  /** The release of the page that a client shows; the worker's own where nothing else is known. */
  async of(client: string): Promise<string> {
    const known = this.#known.get(client);
    if (known) return known.catch(() => elsewhere);
    return (await (await caches.match(this.#entry(client), { cacheName: this.#own }))?.text()) ?? this.#own;
  }

  #entry(client: string): string {
    return `${this.#scope}offline/page/${client}`;
  }
}
