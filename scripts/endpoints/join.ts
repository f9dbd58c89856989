import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files beside the pages wait until the pages are there, since Astro empties its folder when it begins. */
export const besideFolder = '.astro/beside';

/**
 * Moves everything in a folder into another, whole folders where the other has none of the name. Of a folder that both have, what
 * is in the one with less in it moves: the files of a plan are four for each of its pages. Throws where a file is in both.
 */
export function joinInto(from: string, to: string): void {
  const [own, theirs] = [entriesOf(from), entriesOf(to)];
  const [less, more, names] = own.size <= theirs.size ? [from, to, own] : [to, from, theirs];
  const there = names === own ? theirs : own;
  for (const [name, isFolder] of names) {
    if (!there.has(name)) renameSync(join(less, name), join(more, name));
    else if (isFolder && there.get(name)) joinInto(join(less, name), join(more, name));
    else throw new Error(`${join(to, name)}: made both as a page and beside the pages`);
  }
  rmdirSync(less);
  if (more === from) renameSync(from, to);
}

/** What is in a folder, and whether it is one too. */
function entriesOf(folder: string): Map<string, boolean> {
  return new Map(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry.isDirectory()]));
}
