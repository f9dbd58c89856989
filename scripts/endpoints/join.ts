import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files beside the pages wait until the pages are there, since Astro empties its folder when it begins. */
export const besideFolder = '.astro/beside';

/** Moves everything in a folder into another, whole folders where the other has none of the name. Throws where a file is in both. */
export function joinInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(target)) renameSync(source, target);
    else if (entry.isDirectory()) joinInto(source, target);
    else throw new Error(`${target}: made both as a page and beside the pages`);
  }
  rmSync(from, { recursive: true });
}
