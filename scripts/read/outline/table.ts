import type { Line } from '../clean/clean.ts';
import { readLabel } from './label.ts';

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
const MOST_COLUMNS = 12;

/** A table with its cells separated by tabs. */
function tabbed(lines: readonly Line[], at: number): Table | null {
  let end = at;
  while (lines[end]?.text.includes('\t')) end += 1;
  return end - at < 2 ? null : { rows: lines.slice(at, end).map(({ text }) => text.split('\t')), taken: end - at };
}

/** Any cell of a head: short, without a number or a sentence of its own. */
const isHeadCell = (text: string): boolean => text.length <= 20 && !/[。；]/u.test(text) && readLabel(text) === null;

/** A table that a web page left as one cell to a line: head cells up to the first numbered cell, then rows as wide. */
function stacked(lines: readonly Line[], at: number): Table | null {
  const text = (index: number): string => lines[index]?.text ?? '';
  if (!HEAD_CELL.test(text(at))) return null;
  let width = 0;
  while (width <= MOST_COLUMNS && !rowStart(1).test(text(at + width))) width += 1;
  if (width < 2 || width > MOST_COLUMNS) return null;
  if (!lines.slice(at, at + width).every((cell) => isHeadCell(cell.text))) return null;
  const rows = [lines.slice(at, at + width)];
  for (let from = at + width; rowStart(rows.length).test(text(from)); from += width) {
    const row = lines.slice(from, from + width);
    if (row.length < width || row.some((cell) => cell.text.length > LONGEST_CELL)) break;
    rows.push(row);
  }
  return rows.length < 2 ? null : { rows: rows.map((row) => row.map((cell) => cell.text)), taken: rows.length * width };
}

/** The table that begins at `lines[at]`, or null. */
export function readTable(lines: readonly Line[], at: number): Table | null {
  return tabbed(lines, at) ?? stacked(lines, at);
}
