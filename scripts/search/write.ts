import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of the site, by its path below the site. */
export type Write = (file: string, content: string | Uint8Array) => void;

/** Writes files into a folder, each with its own folder where that is missing. */
export const intoFolder =
  (folder: string): Write =>
  (file, content) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
