import { crc32 } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { inOrder, type Files } from './checksums.ts';
import { pieceDeflater } from './pieces.ts';

/** The number of Deflate among the methods of a zip (APPNOTE 4.4.5). */
const deflated = 8;

/**
 * Files as one zip below a folder, the same bytes wherever and whenever it is made. Deflated by zlib: of hundreds of plans that takes a
 * seventh of the time that fflate itself would, for one part in a hundred more bytes; and what the last build deflated is not deflated
 * again (pieces.ts). What is to be deflated is on its way when this returns.
 * @param date day that all entries carry: 2026-11-26
 */
export async function zipped(files: Files, folder: string, date: string): Promise<Uint8Array> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // A zip keeps local time without its zone: noon of the day by local parts is the same in every zone.
  const mtime = new Date(year, month - 1, day, 12);
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const deflater = pieceDeflater(folder);
  const named = inOrder(files.keys()).map((name) => [name, files.get(name) ?? new Uint8Array()] as const);
  const streams = await Promise.all(named.map(([, bytes]) => deflater.deflated(bytes)));
  named.forEach(([name, bytes], at) => {
    const entry: ZipInputFile = { filename: `${folder}/${name}`, size: bytes.length, crc: crc32(bytes), compression: deflated, mtime };
    zip.add(entry);
    entry.ondata?.(null, streams[at] ?? new Uint8Array(), true);
  });
  await deflater.close();
  zip.end();
  return Buffer.concat(parts);
}
