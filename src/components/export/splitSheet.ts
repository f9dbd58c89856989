import type { Sheet } from './sheet.ts';

/** Parts a comparison into as few as have at most `most` columns each, of nearly the same width: 7 by 6 → 4 and 3. Each has all rows. */
export function splitSheet(sheet: Sheet, most: number): Sheet[] {
  const total = sheet.columns.length;
  const count = Math.max(1, Math.ceil(total / most));
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [Math.ceil((at * total) / count), Math.ceil(((at + 1) * total) / count)];
    return {
      ...sheet,
      columns: sheet.columns.slice(from, to),
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) })),
    };
  });
}
