import { sha256 } from '../../src/data/sha256.ts';
import { digestLength, type Release } from '../../src/offline/release.ts';
import type { MadeFiles } from '../site/madeFiles.ts';
import { isCopied } from './contents.ts';

/** Lists what the offline copy of a built site holds. */
export function listRelease(site: MadeFiles, version: string): Release {
  const release: Release = { version, bytes: 0, files: {} };
  for (const path of site.names().filter(isCopied)) {
    const { size, sha256: digest } = site.factsOf(path);
    release.bytes += size;
    release.files[path] = digest.slice(0, digestLength);
  }
  return release;
}

/** The same digest as the worker's: {@link digestLength} hexadecimal digits of the SHA-256. */
export const shortSha256 = (content: string): string => sha256(content).slice(0, digestLength);
