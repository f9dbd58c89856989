import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapOptions } from '@astrojs/sitemap';
import { siteFolder } from './serve.ts';
import { siteSettings } from './siteSettings.ts';

/** Matches /offline/, also below a folder; not /plans/offline-services/. */
const untold = /\/(?:offline|404)\/$/u;

/** Whether a page tells search engines to leave it: the frame of a chart, or what stands where a released page was. */
const isLeft = (html: string): boolean => html.slice(0, html.indexOf('</head>')).includes('<meta name="robots" content="noindex">');

/**
 * Pages that search engines are told of: all but those that ask to be left out, and what a reader sees only when something is missing.
 * The pages are rendered by the time they are listed.
 */
export const sitemapOptions: SitemapOptions = {
  filter: (address) => {
    const { pathname } = new URL(address);
    const page = decodeURIComponent(pathname).slice(siteSettings().base.length);
    return !untold.test(pathname) && !isLeft(readFileSync(join(siteFolder, page, 'index.html'), 'utf8'));
  },
};
