import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MadeFiles, type FileFacts } from './madeFiles.ts';

/*
 * The site is written by two programs at once, into one folder: one writes the pages, the other what is beside them. Each tells which
 * files are its own, so that what neither made, of a former build, can be taken out.
 */

const folder = '.astro/parts';
const listOf = (part: string): string => join(folder, `${part}.json`);

/** Files of a part as paths with slashes, and what is told of their contents; null where nothing is. */
type Told = Iterable<readonly [string, FileFacts | null]>;

/** Tells which files of the site a part has made or left. */
export function tellPart(part: string, files: Told): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(listOf(part), JSON.stringify([...files]));
}

const filesTold = (part: string): [string, FileFacts | null][] =>
  JSON.parse(readFileSync(listOf(part), 'utf8')) as [string, FileFacts | null][];

/** Takes out of the site what no part has made, and gives what is left. Throws where two parts made the same file. */
export function joinParts(site: string, parts: readonly string[]): MadeFiles {
  const made = new Map<string, FileFacts | null>();
  for (const part of parts) {
    for (const [file, facts] of filesTold(part)) {
      if (made.has(file)) throw new Error(`${join(site, file)}: made both as a page and beside the pages`);
      made.set(file, facts);
    }
  }
  clear(site, '', made);
  return new MadeFiles(site, made);
}

/** Removes what is below a folder of the site and not named, and tells whether nothing is left. */
function clear(site: string, below: string, named: ReadonlyMap<string, unknown>): boolean {
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
