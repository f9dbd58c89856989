import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder, as paths from it with slashes, in one order on every machine. */
export function filesOf(folder: string): string[] {
  const found: string[] = [];
  // By hand, as `recursive` of readdir takes several times as long for the tens of thousands of files of a site.
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${below}${entry.name}/`);
      else if (entry.isFile()) found.push(below + entry.name);
    }
  };
  walk('');
  return found.sort();
}
