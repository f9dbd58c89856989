import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestLength, type Release } from '../../src/offline/release.ts';
import { filesOf } from '../siteFiles.ts';
import { isCopied } from './contents.ts';

/** Lists what the offline copy of a built site holds. */
export function listRelease(folder: string, version: string): Release {
  const release: Release = { version, bytes: 0, files: {} };
  for (const path of filesOf(folder).filter(isCopied)) {
    const bytes = readFileSync(join(folder, path));
    release.bytes += bytes.length;
    release.files[path] = shortSha256(bytes);
  }
  return release;
}

/** The same digest as the worker's: {@link digestLength} hexadecimal digits of the SHA-256. */
export function shortSha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digestLength);
}
