import { zipSync, type Zippable } from 'fflate';
import { inOrder, type Files } from './checksums.ts';

/**
 * Files as one zip below a folder, the same bytes wherever and whenever it is made.
 * @param date day that all entries carry: 2026-11-26
 */
export function zipped(files: Files, folder: string, date: string): Uint8Array {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // A zip keeps local time without its zone: noon of the day by local parts is the same in every zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const name of inOrder(files.keys())) entries[`${folder}/${name}`] = files.get(name) ?? new Uint8Array();
  return zipSync(entries, { level: 9, mtime });
}
