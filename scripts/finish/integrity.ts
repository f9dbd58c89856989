import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

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

/** Digest of a file as an element names it. */
export async function integrityOf(path: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`;
}
