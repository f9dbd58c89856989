import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Files of the build before, by what they are made of, as Astro keeps pages: an endpoint that gives a `cacheKey` with a path says that its
 * file is the same as long as the key is. Files of another edition, and those that nobody asked for in a build, are thrown away.
 */
export class Kept {
  readonly #folder: string;
  readonly #edition: string;
  readonly #used = new Set<string>();

  /** @param edition of the site; without one nothing is kept */
  constructor(folder: string, edition: string) {
    this.#folder = folder;
    this.#edition = edition;
    if (edition !== '') mkdirSync(folder, { recursive: true });
  }

  #nameOf(path: string, key: string): string {
    const name = createHash('sha256')
      .update(JSON.stringify([this.#edition, path, key]))
      .digest('hex');
    this.#used.add(name);
    return join(this.#folder, name);
  }

  /** Puts the kept file in its place; tells whether there was one. */
  restore(path: string, key: string | number | undefined, to: string): boolean {
    if (key === undefined || this.#edition === '') return false;
    const kept = this.#nameOf(path, String(key));
    if (!existsSync(kept)) return false;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(kept, to, constants.COPYFILE_FICLONE);
    return true;
  }

  /** Keeps a file that was made. */
  keep(path: string, key: string | number | undefined, content: Uint8Array): void {
    if (key !== undefined && this.#edition !== '') writeFileSync(this.#nameOf(path, String(key)), content);
  }

  /** Throws away what this build had no use for. */
  prune(): void {
    if (this.#edition === '') return;
    for (const name of readdirSync(this.#folder)) if (!this.#used.has(name)) rmSync(join(this.#folder, name));
  }
}
