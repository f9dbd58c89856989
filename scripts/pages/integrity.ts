import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Matches the two elements with which Astro loads a file, as it writes them: `<script type="module" src="/_astro/检索.1a.js"` and
 * `<link rel="stylesheet" href="/_astro/a.1a.css"`; does not match an element that has an `integrity` already, nor one of another folder.
 */
const loading = /<(?:script type="module" src|link rel="(?:stylesheet|modulepreload)" href)="([^"]*\/_astro\/[^"]+)"(?! integrity)/gu;

/**
 * A page whose elements name the digests of what they load (Subresource Integrity), so that a file that a cache or a mirror between the
 * server and the reader has changed is refused. Files that scripts load themselves have none: they carry the digest in their name, and no
 * browser checks more of an `import()` yet.
 * Throws on a file that is not there: the page would be without it.
 */
export function withIntegrity(page: string, digests: ReadonlyMap<string, string>): string {
  return page.replace(loading, (element, address: string) => {
    const found = digests.get(address);
    if (found === undefined) throw new Error(`A page loads ${address}, which the site does not have`);
    return `${element} integrity="${found}"`;
  });
}

/** Digest of each file in a folder, as an element names it, by the address of the file: that of the folder, and its name. */
export function integritiesIn(folder: string, address: string): Map<string, string> {
  const digestOf = (name: string): string => createHash('sha384').update(readFileSync(join(folder, name))).digest('base64'); // prettier-ignore
  return new Map(readdirSync(folder).map((name) => [address + name, `sha384-${digestOf(name)}`]));
}
