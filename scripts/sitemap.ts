import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapOptions } from '@astrojs/sitemap';
import { siteFolder } from './serve.ts';
import { siteSettings } from './siteSettings.ts';

/** Matches /offline/, also below a folder; not /plans/offline-services/. */
const untold = /\/(?:offline|404)\/$/u;

/** Bytes in which the head of a page stands; reading hundreds of plans whole takes longer than listing them. */
const head = Buffer.alloc(8192);

/**
 * Whether a page is not for search engines: what stands where a released page was asks to be left, the frame of a chart has the address
 * of the page it repeats.
 */
function isLeft(path: string, address: string): boolean {
  const file = openSync(path, 'r');
  const html = head.toString('utf8', 0, readSync(file, head, 0, head.length, 0));
  closeSync(file);
  const [said = ''] = html.split('</head>', 1);
  return said.includes('<meta name="robots" content="noindex">') || !said.includes(`<link rel="canonical" href="${address}">`);
}

/**
 * Pages that search engines are told of: all but those that stand for others, and what a reader sees only when something is missing.
 * The pages are rendered by the time they are listed.
 */
export const sitemapOptions: SitemapOptions = {
  filter: (address) => {
    const { pathname } = new URL(address);
    const page = decodeURIComponent(pathname).slice(siteSettings().base.length);
    return !untold.test(pathname) && !isLeft(join(siteFolder, page, 'index.html'), address);
  },
};
