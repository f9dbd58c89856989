import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentError } from '../document.ts';

/** Most that all parts of a document together may unpack to: far above a real one, far below what a zip bomb needs. */
const LARGEST = 200 * 1024 * 1024;

interface Entry {
  method: number;
  crc: number;
  packed: number;
  size: number;
  header: number;
  encrypted: boolean;
}

const damaged = (what: string): DocumentError =>
  new DocumentError(`the .docx file is damaged or cut off (${what}); get it again from its source`);

/** Offset of the end of the central directory, which a file that was cut off has not. */
function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged('its zip directory is missing');
}

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = directoryEnd(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged('its zip directory is broken');
    const length = view.getUint16(at + 28, true);
    // Word writes / between folders, a few programs \
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + length))
      .toString('utf8')
      .replaceAll('\\', '/');
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST)
    throw new DocumentError(
      `the .docx file would unpack to ${String(Math.round(total / 1024 / 1024))} MB, more than the 200 MB that are read; give the document without its images`,
    );
  return entries;
}

/** Parts of a zip archive by name. */
export interface Archive {
  names: readonly string[];
  /** Text of a part, null when there is none. Throws DocumentError when it is damaged. */
  read(name: string): string | null;
}

/**
 * Open a zip archive. Nothing is unpacked before it is asked for, and never more than the directory declares. Node's own zlib
 * does the unpacking, because it can be held to a size and has the checksum that tells a damaged part.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  const unpack = (name: string, entry: Entry): Buffer => {
    if (entry.encrypted) throw new DocumentError('the .docx file is protected by a password; save it without one');
    if (entry.header + 30 > view.byteLength || view.getUint32(entry.header, true) !== 0x04034b50) throw damaged(`${name} is missing`);
    const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
    const packed = bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw damaged(`${name} is incomplete`);
    let content: Buffer;
    try {
      content = entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    } catch {
      throw damaged(`${name} cannot be unpacked`);
    }
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`${name} fails its checksum`);
    return content;
  };
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const content = unpack(name, entry);
      const encoding =
        content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8';
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(content);
      } catch {
        throw damaged(`${name} is not ${encoding}`);
      }
    },
  };
}
