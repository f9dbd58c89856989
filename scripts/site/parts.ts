import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The site is written by two programs at once, into one folder: one writes the pages, the other what is beside them. Each tells which
 * files are its own, so that what neither made, of a former build, can be taken out.
 */

const folder = '.astro/parts';
const listOf = (part: string): string => join(folder, `${part}.json`);

/** Tells which files of the site a part has made or left, as paths with slashes. */
export function tellPart(part: string, files: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(listOf(part), JSON.stringify(files));
}

const filesTold = (part: string): string[] => JSON.parse(readFileSync(listOf(part), 'utf8')) as string[];

/** Takes out of the site what no part has made. Throws where two parts made the same file. */
export function joinParts(site: string, parts: readonly string[]): void {
  const made = new Set<string>();
  for (const part of parts) {
    for (const file of filesTold(part)) {
      if (made.has(file)) throw new Error(`${join(site, file)}: made both as a page and beside the pages`);
      made.add(file);
    }
  }
  clear(site, '', made);
}

/** Removes what is below a folder of the site and not named, and tells whether nothing is left. */
function clear(site: string, below: string, named: ReadonlySet<string>): boolean {
  let left = 0;
  for (const entry of readdirSync(join(site, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (entry.isDirectory()) {
      if (clear(site, `${path}/`, named)) rmdirSync(join(site, path));
      else left += 1;
    } else if (named.has(path)) left += 1;
    else rmSync(join(site, path));
  }
  return left === 0;
}
