// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { sitemapOptions } from './scripts/sitemap.ts';
import { siteSettings } from './scripts/siteSettings.ts';

export default defineConfig({
  ...siteSettings(),
  trailingSlash: 'always',
  integrations: [mdx(), sitemap(sitemapOptions)],
  vite: {
    build: {
      rolldownOptions: {
        // What folds a text and what finds in it are wanted together wherever either is: one request, and fewer bytes.
        output: { advancedChunks: { groups: [{ name: 'find', test: /src[\\/]lib[\\/]search[\\/](?:fold|query|scan)\.ts$/u }] } },
      },
    },
  },
  // The official text goes out as printed: nothing may turn quotes, dashes, ~ or addresses into something else.
  markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }), syntaxHighlight: false },
});
