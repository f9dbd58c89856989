import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapOptions } from '@astrojs/sitemap';
import { siteFolder } from './serve.ts';
import { siteSettings } from './siteSettings.ts';

/** Matches /offline/, also below a folder; not /plans/offline-services/. */
const untold = /\/(?:offline|404)\/$/u;

/** Bytes in which a page has told search engines to leave it, if it does; reading hundreds of plans whole takes longer than listing them. */
const head = Buffer.alloc(8192);

/** Whether a page tells search engines to leave it: the frame of a chart, or what stands where a released page was. */
function isLeft(path: string): boolean {
  const file = openSync(path, 'r');
  const html = head.toString('utf8', 0, readSync(file, head, 0, head.length, 0));
  closeSync(file);
  return html.split('</head>', 1)[0]?.includes('<meta name="robots" content="noindex">') === true;
}

/**
 * Pages that search engines are told of: all but those that ask to be left out, and what a reader sees only when something is missing.
 * The pages are rendered by the time they are listed.
 */
export const sitemapOptions: SitemapOptions = {
  filter: (address) => {
    const { pathname } = new URL(address);
    const page = decodeURIComponent(pathname).slice(siteSettings().base.length);
    return !untold.test(pathname) && !isLeft(join(siteFolder, page, 'index.html'));
  },
};
