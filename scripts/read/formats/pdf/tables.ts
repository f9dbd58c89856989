import { isFrame, tableLines, toGrid, type Cell } from '../table.ts';
import type { Glyphs, Page, Rule } from './page.ts';
import { toRows } from './rows.ts';

/** A table drawn with lines: where it stands and its rows as lines with tabs. */
export interface DrawnTable {
  top: number;
  bottom: number;
  lines: string[];
}

/** Lines that are nearer than this touch: borders drawn cell by cell leave small gaps. */
const NEAR = 4;

const touch = (a: Rule, b: Rule): boolean => a.x0 - NEAR < b.x1 && b.x0 - NEAR < a.x1 && a.y0 - NEAR < b.y1 && b.y0 - NEAR < a.y1;
const isLevel = (rule: Rule): boolean => rule.x1 - rule.x0 > rule.y1 - rule.y0;

/** Groups of lines that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => touch(rule, other)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([rule, ...touched.flat()]);
  }
  return groups;
}

/** Distinct places of lines, those nearer than a line's breadth as one. */
function places(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, at) => at === 0 || value - (sorted[at - 1] ?? value) > NEAR);
}

/** Joins the parts of a cell's text that a line's end cut: between Chinese characters without a blank. */
function joinCell(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) =>
      text === '' || (/[^\x20-\x7e]$/u.test(text) && /^[^\x20-\x7e]/u.test(line))
        ? text + line
        : /\d$/u.test(text) && /^\d/u.test(line)
          ? text + line
          : `${text} ${line}`,
    '',
  );
}

/** Which column of `bounds` a place is in, -1 when none. */
const slot = (bounds: readonly number[], value: number): number =>
  bounds.findIndex((bound, at) => value >= bound - NEAR / 2 && value < (bounds[at + 1] ?? -Infinity));

function readTable(rules: readonly Rule[], glyphs: readonly Glyphs[]): { cells: Cell[][]; used: Set<Glyphs> } | null {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  const xs = places(upright.map(({ x0, x1 }) => (x0 + x1) / 2));
  const ys = places(level.map(({ y0, y1 }) => (y0 + y1) / 2));
  if (xs.length < 2 || ys.length < 2) return null;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  /** Whether a line is drawn on the left of a slot, or above it. */
  const hasLeft = (row: number, column: number): boolean => {
    const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    return upright.some(({ x0, x1, y0, y1 }) => Math.abs((x0 + x1) / 2 - (xs[column] ?? 0)) <= NEAR && y0 <= y && y1 >= y);
  };
  const hasTop = (row: number, column: number): boolean => {
    const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
    return level.some(({ x0, x1, y0, y1 }) => Math.abs((y0 + y1) / 2 - (ys[row] ?? 0)) <= NEAR && x0 <= x && x1 >= x);
  };
  // the slot in which the merged cell of each slot begins
  const owner: [number, number][][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => [row, column]),
  );
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const left = column > 0 && !hasLeft(row, column) ? owner[row]?.[column - 1] : undefined;
      const above = row > 0 && !hasTop(row, column) ? owner[row - 1]?.[column] : undefined;
      const begins = left ?? above;
      const line = owner[row];
      if (begins && line) line[column] = begins;
    }
  const texts = new Map<string, Glyphs[]>();
  const used = new Set<Glyphs>();
  for (const entry of glyphs) {
    const row = slot(ys, entry.y - entry.size * 0.35);
    const column = slot(xs, entry.x + Math.min(entry.width / 2, entry.size * 2));
    const key = owner[row]?.[column]?.join();
    if (key === undefined) continue;
    used.add(entry);
    texts.set(key, [...(texts.get(key) ?? []), entry]);
  }
  const cells = owner.map((line, row) =>
    line.flatMap((begins, column): Cell[] => {
      if (begins[0] !== row || begins[1] !== column)
        return begins[0] !== row && begins[1] === column
          ? [{ lines: [], columns: line.filter((other) => other === begins).length, rows: 1 }]
          : [];
      const lines = toRows(texts.get(begins.join()) ?? []).map(({ text }) => text.replaceAll('\t', ' '));
      return [{ lines, columns: line.filter((other) => other === begins).length, rows: 1 }];
    }),
  );
  return { cells, used };
}

/** Take the tables that are drawn with lines out of a page. A box around text (one column) is no table: its text stays. */
export function drawnTables(page: Page): { tables: DrawnTable[]; rest: Glyphs[] } {
  const tables: DrawnTable[] = [];
  let rest = page.glyphs;
  for (const rules of connected(page.rules)) {
    const table = readTable(rules, rest);
    if (!table) continue;
    const grid = toGrid(table.cells);
    if (isFrame(grid, { ruled: true, nested: false })) continue;
    const joined = grid.map((row) => row.map((cell) => cell && { ...cell, lines: [joinCell(cell.lines)].filter((text) => text !== '') }));
    tables.push({
      top: Math.min(...rules.map(({ y0 }) => y0)),
      bottom: Math.max(...rules.map(({ y1 }) => y1)),
      lines: tableLines(joined).flat(),
    });
    rest = rest.filter((entry) => !table.used.has(entry));
  }
  return { tables, rest };
}
