import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What a build keeps for the next one: files by what they were made from. Whatever else they depend on, code and vocabulary and settings,
 * is in the edition of the site (scripts/edition.ts); without one, as in tests, nothing is kept and everything is made anew.
 */

/** Where it is kept, below the root of the repository. */
const folder = '.astro/kept';

/** The edition of the site that is being built; empty where nothing may be kept. */
export const edition = (): string => process.env['SITE_EDITION'] ?? '';

/** Digest of texts: equal for equal ones in the same order. */
export const digestOf = (...texts: readonly string[]): string =>
  hash('sha256', texts.map((text) => `${String(text.length)}:${text}`).join(''));

/** Path of what is kept of a kind for a key; null where nothing may be kept. */
function pathOf(kind: string, key: string): string | null {
  return edition() === '' ? null : join(folder, kind, digestOf(edition(), key));
}

/** What was kept for a key, as bytes; null where nothing was. It counts as used in this build. */
export function keptBytes(kind: string, key: string): Uint8Array | null {
  const path = used(kind, key);
  return path === null ? null : readFileSync(path);
}

/** Counts what was kept for a key as used in this build, without reading it: path of it, null where nothing was kept. */
export function used(kind: string, key: string): string | null {
  const path = pathOf(kind, key);
  if (path === null || !existsSync(path)) return null;
  const now = new Date();
  utimesSync(path, now, now);
  return path;
}

/** Keeps bytes for a key. */
export function keepBytes(kind: string, key: string, content: string | Uint8Array): void {
  const path = pathOf(kind, key);
  if (path === null) return;
  mkdirSync(join(folder, kind), { recursive: true });
  // Put in its place when it is whole: the other half of the build may look for it at any time.
  const unfinished = `${path}.${String(process.pid)}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

/** A value that is plain data, as kept for a key, or made and then kept. */
export function keptValue<Value>(kind: string, key: string, make: () => Value): Value {
  const ready = keptBytes(kind, key);
  if (ready) return JSON.parse(Buffer.from(ready).toString('utf8')) as Value;
  const made = make();
  keepBytes(kind, key, JSON.stringify(made));
  return made;
}

/** Numbers as kept for what they were made of, or made and then kept. */
export function keptNumbers(kind: string, source: Uint8Array, make: () => Int32Array): Int32Array {
  const key = hash('sha256', source);
  const ready = keptBytes(kind, key);
  // In memory of its own, as numbers must begin at a fourth byte.
  if (ready) return new Int32Array(new Uint8Array(ready).buffer);
  const made = make();
  keepBytes(kind, key, new Uint8Array(made.buffer, made.byteOffset, made.byteLength));
  return made;
}

/** As {@link keptNumbers}, of rows of numbers. */
export function keptRows(kind: string, source: Uint8Array, make: () => readonly Int32Array[]): Int32Array[] {
  return rowsIn(keptNumbers(kind, source, () => Int32Array.from(make().flatMap((row) => [row.length, ...row]))));
}

/** Rows that stand one after the other, each behind its length. */
function rowsIn(numbers: Int32Array): Int32Array[] {
  const rows: Int32Array[] = [];
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + (numbers[at] ?? 0);
    rows.push(numbers.subarray(at + 1, end));
    at = end;
  }
  return rows;
}

/** Throws away what no build since a time had use for. */
export function pruneKept(since: Date): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(path).mtime < since) rmSync(path);
  }
}
