import { closeSync, fstatSync, mkdirSync, openSync, readSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepBytes, keptBytes } from '../../src/lib/kept.ts';
import { factsOf, isToldOf, type FileFacts } from './madeFiles.ts';

/** A file as it was written, so that the next build knows whether it is still that file. */
type Written = [key: string, size: number, modified: number, sha256?: string];

/** Writes one part of the site. */
export interface SiteWriter {
  /** Whether a file stands there as it was written for the same key. It is left, and belongs to the site as if written now. */
  has(file: string, key: string): boolean;
  /**
   * Writes a file, unless the same bytes stand there. `key` says all that it is made of (src/lib/pageKey.ts); the next build can ask for it
   * with {@link has} before it makes the file.
   */
  write(file: string, content: string | Uint8Array, key?: string): void;
  /** The files that are the part's so far, and what is told of their contents; null where nothing is. */
  files(): Map<string, FileFacts | null>;
  /** Tells the next build what was written. */
  close(): void;
}

/**
 * Opens a part of the site for writing. What a former build left in the folder is read before it is written over: reading takes a
 * fifth of the time of a new file. Paths are below the folder, with slashes.
 */
export function siteWriter(folder: string, part: string): SiteWriter {
  const before = readRecord(part);
  const after = new Map<string, Written>();
  const files = new Map<string, FileFacts | null>();
  const folders = new Map<string, boolean>();
  return {
    has(file, key) {
      const written = before.get(file);
      if (written?.[0] !== key) return false;
      const found = statSync(join(folder, file), { throwIfNoEntry: false });
      if (found?.size !== written[1] || found.mtimeMs !== written[2]) return false;
      const [, size, , sha256] = written;
      files.set(file, sha256 === undefined ? null : { size, sha256 });
      after.set(file, written);
      return true;
    },
    write(file, content, key) {
      if (files.has(file)) throw new Error(`${file}: made twice, for two addresses that are the same`);
      // Encoded once: a text is compared, told of and written.
      const bytes = typeof content === 'string' ? encoded(content) : content;
      const facts = isToldOf(file) ? factsOf(bytes) : null;
      files.set(file, facts);
      const path = join(folder, file);
      const parent = dirname(path);
      // A folder that was not there has no file in it.
      const isNew = folders.get(parent) ?? mkdirSync(parent, { recursive: true }) !== undefined;
      folders.set(parent, isNew);
      const isSame = !isNew && holds(path, bytes);
      if (key === undefined && !isSame) writeFileSync(path, bytes);
      else if (key !== undefined) after.set(file, writtenAt(key, isSame ? statSync(path) : writeTold(path, bytes), facts?.sha256));
    },
    files: () => files,
    close: () => keepBytes('written', part, JSON.stringify([...after])),
  };
}

/** Tells the next build of files of a part that were finished after they were written: they are what their keys say all the same. */
export function restamp(folder: string, part: string, files: readonly string[]): void {
  const record = readRecord(part);
  for (const file of files) {
    const written = record.get(file);
    // What was told of the content is told no more.
    if (written) record.set(file, writtenAt(written[0], statSync(join(folder, file))));
  }
  keepBytes('written', part, JSON.stringify([...record]));
}

function readRecord(part: string): Map<string, Written> {
  const kept = keptBytes('written', part);
  return new Map(kept ? (JSON.parse(Buffer.from(kept).toString('utf8')) as [string, Written][]) : []);
}

const writtenAt = (key: string, { size, mtimeMs }: Stats, sha256?: string): Written =>
  sha256 === undefined ? [key, size, mtimeMs] : [key, size, mtimeMs, sha256];

/** Writes a file and tells of it, in one go. */
function writeTold(path: string, content: Uint8Array): Stats {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, content);
    return fstatSync(file);
  } finally {
    closeSync(file);
  }
}

/** Bytes of a text of up to a third as many UTF-16 units; made once, as room for each of tens of thousands of texts takes as long as to encode it. */
const encoding = Buffer.allocUnsafeSlow(2 ** 20);

/** Most bytes of one UTF-16 unit in UTF-8. */
const widest = 3;

/** A text in UTF-8; until the next one is encoded. */
const encoded = (text: string): Uint8Array =>
  widest * text.length > encoding.length ? Buffer.from(text) : encoding.subarray(0, encoding.write(text));

let room = Buffer.alloc(2 ** 20);

/** Whether a file stands at a path and has this content. */
function holds(path: string, bytes: Uint8Array): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return false;
  if (size !== bytes.length) return false;
  if (room.length < bytes.length) room = Buffer.alloc(bytes.length);
  const file = openSync(path, 'r');
  try {
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, room, read, bytes.length - read, read);
      if (more === 0) return false;
      read += more;
    }
  } finally {
    closeSync(file);
  }
  return room.compare(bytes, 0, bytes.length, 0, bytes.length) === 0;
}
