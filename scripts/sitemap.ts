import type { SitemapOptions } from '@astrojs/sitemap';

/** Pages that search engines are told of: all but the frames of charts, which repeat what stands on other pages. */
export const sitemapOptions: SitemapOptions = {
  filter: (address) => !/\/charts\/[^/]+\/$/u.test(address),
};
