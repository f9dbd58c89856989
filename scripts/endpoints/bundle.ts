import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { siteSettings } from '../siteSettings.ts';
import { endpointsIn } from './which.ts';

const entry = 'virtual:endpoints';

/** Where the bundle goes: below the root, so that it finds the packages. */
export const endpointsBundle = '.astro/endpoints.mjs';

/**
 * Puts the endpoints into one module that runs without Astro: what Astro says of the build is filled in, and answers are of the class
 * {@link Answer}. Its export is a list of `{ pattern, getStaticPaths, GET }`; `getStaticPaths` is not there where there is one file.
 */
export async function bundleEndpoints(): Promise<void> {
  const endpoints = endpointsIn();
  const { base } = siteSettings();
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    // Packages stay what they are.
    external: (id, importer) => importer !== undefined && /^[^./\0]/u.test(id) && !id.startsWith('virtual:'),
    transform: {
      define: {
        'import.meta.env.DEV': 'false',
        'import.meta.env.BASE_URL': JSON.stringify(base),
      },
      inject: { Response: [resolve('scripts/endpoints/answer.ts'), 'Answer'] },
    },
    plugins: [
      {
        name: 'endpoints',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? listOf(endpoints.map(({ module, pattern }) => ({ module: resolve(module), pattern }))) : null),
      },
    ],
  });
  await bundle.write({ file: endpointsBundle, format: 'esm', codeSplitting: false });
  await bundle.close();
}

function listOf(endpoints: readonly { module: string; pattern: string }[]): string {
  return [
    ...endpoints.map(({ module }, at) => `import * as endpoint${String(at)} from ${JSON.stringify(module)};`),
    'export default [',
    ...endpoints.map(({ pattern }, at) => `  { pattern: ${JSON.stringify(pattern)}, ...endpoint${String(at)} },`),
    '];',
  ].join('\n');
}
