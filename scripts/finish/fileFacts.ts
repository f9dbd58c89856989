import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeInWords } from '../../src/data/bytes.ts';
import { sha256 } from '../../src/data/fingerprint.ts';
import { siteSettings } from '../siteSettings.ts';

/** What can be told of a file. */
const facts = {
  size: (content: Uint8Array) => sizeInWords(content.length),
  bytes: (content: Uint8Array) => String(content.length),
  sha256,
};

/** What every page that tells of files has in it. */
export const factMark = '<span data-fact=';

/** Matches the element of src/components/data/FileFact.astro, with or without a class of its page, empty or as it was filled in. */
const element = /<span data-fact="(size|bytes|sha256)" data-of="([^"]+)"([^>]*)>[^<]*<\/span>/gu;

/**
 * Fills in what a page tells of files, from the files; a page that a former build filled in, anew.
 * @param site folder of the site
 * @throws where a page tells of a file that is not there
 */
export async function withFileFacts(page: string, site: string): Promise<string> {
  const { base } = siteSettings();
  const wanted = new Set([...page.matchAll(element)].map(([, , address = '']) => address));
  const contents = new Map<string, Uint8Array>();
  for (const address of wanted) contents.set(address, await readFile(join(site, address.slice(base.length))));
  return page.replace(element, (_, fact: keyof typeof facts, address: string, attributes: string) => {
    const content = contents.get(address) ?? new Uint8Array();
    return `<span data-fact="${fact}" data-of="${address}"${attributes}>${facts[fact](content)}</span>`;
  });
}
