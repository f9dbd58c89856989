import type { CellObject } from 'write-excel-file/universal';

/** Points of a line of text in the size of the workbook, and what is left above and below. */
const line = { height: 14.5, margin: 4 };
/** Excel shows no row higher. */
const highest = 409;

/** Matches 企 and ，, which take two digits of a column's width; does not match 2 and a. */
const wide = /[^\u0000-\u024F]/u;

/** How many lines a text takes in a column of a width in digits. */
function linesIn(text: string, width: number): number {
  const taken = (part: string): number => [...part].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
  // a word that does not fit goes to the next line and leaves the rest of its own empty
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(taken(part) / Math.max(1, width - 2))), 0);
}

/**
 * Rows high enough for their words: Excel finds the height by itself when it opens a file, LibreOffice and WPS do not.
 *
 * @param widths of the columns, in digits.
 */
export function fitted(rows: readonly CellObject[][], widths: readonly number[]): CellObject[][] {
  return rows.map((row) => {
    const lines = Math.max(...row.map(({ value }, at) => linesIn(typeof value === 'string' ? value : '', widths[at] ?? 10)));
    const height = Math.min(highest, lines * line.height + line.margin);
    return row.map((cell) => ({ ...cell, height }));
  });
}
