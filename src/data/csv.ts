import { csvFormatRows } from 'd3';
import { safeCell } from '../components/export/safeCell.ts';

/** Words that can be joined by 、 and parted again: none is empty, has a 、 of its own or looks like JSON. */
const joinable = (words: readonly string[]): boolean => words.every((word) => word !== '' && !word.includes('、') && !word.startsWith('['));

/** A value in one cell: lists of words joined by 、 where that can be undone, other structures as JSON, null as nothing. Words that Excel would run as a formula get a single quote before them. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string') && joinable(value)) return safeCell(value.join('、'));
  return typeof value === 'string' ? safeCell(value) : JSON.stringify(value);
}

/**
 * Rows as CSV (RFC 4180 but for its line ends, which are LF) with a byte order mark, without which Excel misreads Chinese.
 * @param columns heads, which stand there even where there are no rows; those of the first row where absent
 */
export function toCsv(rows: readonly Record<string, unknown>[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string {
  return `\ufeff${csvFormatRows([[...columns], ...rows.map((row) => columns.map((column) => csvCell(row[column])))])}\n`;
}
