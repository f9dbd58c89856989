import { sizeInWords } from '../../src/data/bytes.ts';
import type { FileFacts, MadeFiles } from '../site/madeFiles.ts';
import { siteSettings } from '../siteSettings.ts';

/** What can be told of a file. */
const facts = {
  size: ({ size }: FileFacts) => sizeInWords(size),
  bytes: ({ size }: FileFacts) => String(size),
  sha256: ({ sha256 }: FileFacts) => sha256,
};

/** What every page that tells of files has in it. */
export const factMark = '<span data-fact=';

/** Matches the element of src/components/data/FileFact.astro, with or without a class of its page, empty or as it was filled in. */
const element = /<span data-fact="(size|bytes|sha256)" data-of="([^"]+)"([^>]*)>[^<]*<\/span>/gu;

/**
 * Fills in what a page tells of files, from the files; a page that a former build filled in, anew.
 * @throws where a page tells of a file that is not there
 */
export function withFileFacts(page: string, site: MadeFiles): string {
  const { base } = siteSettings();
  return page.replace(element, (_, fact: keyof typeof facts, address: string, attributes: string) => {
    const told = facts[fact](site.factsOf(address.slice(base.length)));
    return `<span data-fact="${fact}" data-of="${address}"${attributes}>${told}</span>`;
  });
}
