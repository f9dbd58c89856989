import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Lets the program of the pages read the collections when it runs, where Astro would put their entries into it: so it is the same whatever
 * the plans say. Astro takes a Map of Maps in the place of its own (astro/dist/content/data-store.js).
 */
export function liveContent(): Plugin {
  return {
    name: 'live-content',
    apply: 'build',
    transform: {
      // The module that Astro makes of its store.
      filter: { id: /^\0astro:data-layer-content$/u },
      handler: () => ({
        code: `import { collected } from ${JSON.stringify(resolve('src/loaders/collected.ts'))};\nexport default collected();\n`,
        map: null,
      }),
    },
  };
}
