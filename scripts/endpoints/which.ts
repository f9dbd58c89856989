import { globSync } from 'node:fs';
import { join } from 'node:path';

/** Where Astro looks for pages and endpoints. */
const pages = 'src/pages';

/** An endpoint that gives a file for each of many things: tasks, plans, charts. */
export interface Endpoint {
  /** Its module, below the root of the repository: src/pages/plans/[plan].md.ts. */
  module: string;
  /** What it serves, with parameters in brackets: plans/[plan].md. */
  pattern: string;
}

/** The endpoints with parameters, in the order of their names. Those of one file stay with the pages. */
export function manyFiled(root = '.'): Endpoint[] {
  return globSync('**/*.ts', { cwd: join(root, pages) })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('['))
    .sort()
    .map((name) => ({ module: `${pages}/${name}`, pattern: name.slice(0, -'.ts'.length) }));
}
