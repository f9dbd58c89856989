import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { endpointsIn } from './which.ts';

/**
 * Keeps the endpoints out of Astro's build: scripts/endpoints/ writes them beside it, on another processor and without
 * what Astro does for each page (1 ms a file: minutes for hundreds of plans). While developing Astro serves them like any other.
 */
export function heldBack(): Plugin {
  const modules = new Set(endpointsIn().map(({ module }) => resolve(module).replaceAll('\\', '/')));
  return {
    name: 'endpoints-held-back',
    apply: 'build',
    enforce: 'pre',
    // Astro writes no file for an answer without a body.
    load: (id) => (modules.has(id) ? 'export const getStaticPaths = () => []; export const GET = () => new Response(null);' : null),
  };
}
