import type { Line } from './clean.ts';

/** A table found among the lines, and how many lines it took. */
export interface Table {
  rows: string[][];
  taken: number;
}

/** Head of a table whose cells stand one to a line: 「指标名称」「序号」; not 「指标体系」. */
const HEAD_CELL = /^(?:指标名称|序号|指标|项目名称)$/u;
/** First cell of row N: 「1.每万人口…」 or 「1」. */
const rowStart = (number: number): RegExp => new RegExp(`^${String(number)}(?:[.．、]|$)`, 'u');
const LONGEST_CELL = 40;

/** A table with its cells separated by tabs. */
function tabbed(lines: readonly Line[]): Table | null {
  const end = lines.findIndex((line) => !line.text.includes('\t'));
  const taken = end === -1 ? lines.length : end;
  return taken < 2 ? null : { rows: lines.slice(0, taken).map((line) => line.text.split('\t')), taken };
}

/** A table a web page left as one cell to a line: head cells up to the first numbered cell, then rows as wide. */
function stacked(lines: readonly Line[]): Table | null {
  if (!HEAD_CELL.test(lines[0]?.text ?? '')) return null;
  const width = lines.findIndex((line) => rowStart(1).test(line.text));
  if (width < 2) return null;
  const rows = [lines.slice(0, width)];
  for (let at = width; rowStart(rows.length).test(lines[at]?.text ?? ''); at += width) {
    const row = lines.slice(at, at + width);
    if (row.length < width || row.some((cell) => cell.text.length > LONGEST_CELL)) break;
    rows.push(row);
  }
  return { rows: rows.map((row) => row.map((cell) => cell.text)), taken: rows.length * width };
}

/** The table that begins at the first of `lines`, or null. */
export function readTable(lines: readonly Line[]): Table | null {
  return tabbed(lines) ?? stacked(lines);
}
