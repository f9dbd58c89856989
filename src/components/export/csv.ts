import { toCsv } from '../../data/csv.ts';
import { lineHeads, lineRecords } from './lines.ts';
import { safeCell } from './safeCell.ts';
import type { Sheet } from './sheet.ts';

/**
 * The comparison line by line, as CSV with a byte order mark. A cell that a spreadsheet would run as a formula gets a quote before
 * it; all else is as printed.
 */
export function toSheetCsv(sheet: Sheet): string {
  return toCsv(lineRecords(sheet).map((line) => Object.fromEntries(lineHeads.map((head) => [head, safeCell(line[head])]))));
}
