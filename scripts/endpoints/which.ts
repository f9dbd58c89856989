import { globSync } from 'node:fs';
import { join } from 'node:path';

/** Where Astro looks for pages and endpoints. */
const pages = 'src/pages';

/** What serves files that are no pages: robots.txt, or one for each task. */
export interface Endpoint {
  /** Its module, below the root of the repository: src/pages/plans/[plan].md.ts. */
  module: string;
  /** What it serves, with parameters in brackets: plans/[plan].md. */
  pattern: string;
}

/** All endpoints, in the order of their names. */
export function endpointsIn(root = '.'): Endpoint[] {
  return globSync('**/*.ts', { cwd: join(root, pages) })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => ({ module: `${pages}/${name}`, pattern: name.slice(0, -'.ts'.length) }));
}
