import { csvFormat } from 'd3';

/** A value in one cell: lists of words joined by 、, other structures as JSON, null as nothing. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Rows as CSV with a byte order mark, without which Excel misreads Chinese. */
export function toCsv(rows: readonly Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return `\ufeff${csvFormat(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row[column])]))),
    columns,
  )}\n`;
}
