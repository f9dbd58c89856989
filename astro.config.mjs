// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://policy-parallel.example',
  trailingSlash: 'always',
  integrations: [mdx()],
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
