import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { filesOf } from '../siteFiles.ts';
import { isBundled } from './contents.ts';
import { manual } from './manual.ts';
import { relativePage } from './relativePage.ts';
import { fixedFolder, relativeScript } from './relativeScript.ts';

/** Folder in the zip. */
const top = 'policy-parallel';

/** What is said of the bundle in its manual. */
export interface Edition {
  version: string;
  date: string;
  /** Public address of the site, with its folder. */
  address: string;
  /** Folder the site was built for. */
  base: string;
}

/**
 * Packs a built site so that it works in any folder of any file server. The same site and edition give the same bytes.
 * Throws where a script still names the folder it was built for.
 */
export async function makeBundle(folder: string, edition: Edition): Promise<Uint8Array> {
  const paths = filesOf(folder).filter(isBundled);
  const known = new Set(paths);
  const place = { base: edition.base, has: (path: string) => known.has(path) };
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, relative(path, await readFile(join(folder, path)), place));
  files.set('使用说明.txt', Buffer.from(manual(edition)));
  const sums = [...files].map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`).join('');
  files.set('SHA256SUMS.txt', Buffer.from(sums));
  const entries: Zippable = Object.fromEntries([...files].map(([path, bytes]) => [`${top}/${path}`, bytes]));
  // A fixed time, the first that a zip can have: when it was packed says nothing.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

function relative(path: string, bytes: Buffer, place: { base: string; has: (path: string) => boolean }): Uint8Array {
  if (path.endsWith('.html')) return Buffer.from(relativePage(bytes.toString('utf8'), path, place));
  if (path.startsWith('_astro/') && path.endsWith('.js')) {
    const script = relativeScript(bytes.toString('utf8'), '../', place.base);
    const fixed = fixedFolder(script, place.base);
    if (fixed !== null)
      throw new Error(`${path} names the folder the site was built for: ${fixed}; teach scripts/bundle/relativeScript.ts this form`);
    return Buffer.from(script);
  }
  // "src":"/icon.svg" of the home screen; not "name":"政策对读"
  if (path.endsWith('.webmanifest'))
    return Buffer.from(bytes.toString('utf8').replaceAll(`":"${place.base}`, '":"./').replaceAll(`": "${place.base}`, '": "./'));
  return bytes;
}
