/** What an offline copy of one release holds: written by the build, read by the worker and by the page about offline use. */
export interface Release {
  /** Version of the site: `0.1.0`. */
  version: string;
  /** Size of all files, in bytes, as kept (not as sent, which is compressed). */
  bytes: number;
  /** Path below the site's folder (`plans/index.html`) → beginning of the SHA-256 of its bytes, see {@link shortDigest}. */
  files: Record<string, string>;
}

/** What the worker knows of its release without loading the list. */
export interface ReleaseStamp {
  /** SHA-256 of the list of files as served, shortened: names the release. */
  digest: string;
  bytes: number;
}

/** Where the list is, below the site's folder. */
export const listPath = 'offline/files.json';

/** 64 of 256 bits: enough to tell a changed file, a quarter of the list's length. */
export const digestLength = 16;

/** The beginning of a SHA-256 in hexadecimal, made by the browser. Needs a secure context, as a service worker does. */
export async function shortDigest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digestLength);
}
