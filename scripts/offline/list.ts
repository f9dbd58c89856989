import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { digestLength, type Release } from '../../src/offline/release.ts';
import { isCopied } from './contents.ts';

/** Paths of all files below a folder, with slashes, sorted: the same on every system. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(folder, sep).length).replaceAll(sep, '/')).sort();
}

/** Lists what the offline copy of a built site holds. */
export async function listRelease(folder: string, version: string): Promise<Release> {
  const release: Release = { version, bytes: 0, files: {} };
  for (const path of (await filesBelow(folder)).filter(isCopied)) {
    const bytes = await readFile(join(folder, path));
    release.bytes += bytes.length;
    release.files[path] = shortSha256(bytes);
  }
  return release;
}

/** The same digest as the worker's: {@link digestLength} hexadecimal digits of the SHA-256. */
export function shortSha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digestLength);
}
