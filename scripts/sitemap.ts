import type { SitemapOptions } from '@astrojs/sitemap';

/** Matches the frame /charts/patents/ and /offline/, also below a folder; not /charts/ and /plans/yuncheng/. */
const untold = /\/(?:charts\/[^/]+|offline|404)\/$/u;

/**
 * Pages that search engines are told of: all but the frames of charts, which repeat what stands on other pages, and what a reader sees only
 * when something is missing. Moved addresses are written after the sitemap and are not in it.
 */
export const sitemapOptions: SitemapOptions = {
  filter: (address) => !untold.test(new URL(address).pathname),
};
