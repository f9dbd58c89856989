import type { DrawnTable } from './tables.ts';
import type { Row } from './rows.ts';

/** A line of a page with its place. */
export interface Placed {
  text: string;
  y: number;
  isTable: boolean;
}

/** Where text begins and ends on a page. */
export interface Measure {
  left: number;
  right: number;
}

/** The most frequent of some values, as the middle of those nearest to it. */
function most(values: readonly number[], otherwise: number): number {
  const counts = new Map<number, number[]>();
  for (const value of values) {
    const near = counts.get(Math.round(value / 3));
    if (near) near.push(value);
    else counts.set(Math.round(value / 3), [value]);
  }
  const [best] = [...counts.values()].sort((a, b) => b.length - a.length);
  return best?.sort((a, b) => a - b)[Math.floor(best.length / 2)] ?? otherwise;
}

/** The measure of a document's text: the places at which most of the long lines of its body begin and end. */
export function measureOf(all: readonly Row[]): Measure {
  const size = most(
    all.flatMap((row) => Array.from(row.text, () => row.size)),
    0,
  );
  const rows = all.filter((row) => Math.abs(row.size - size) < 1);
  const longest = rows.reduce((length, { x0, x1 }) => Math.max(length, x1 - x0), 0);
  const long = rows.filter(({ x0, x1 }) => x1 - x0 > longest * 0.8);
  // first lines of paragraphs are indented: where few lines follow them, the leftmost of the frequent beginnings counts
  const lefts = long.map(({ x0 }) => x0);
  const common = most(lefts, 0);
  const outer = lefts.filter((left) => common - left > 12 && common - left < 60);
  return {
    left: outer.length > 0 && outer.length >= long.length * 0.15 ? most(outer, common) : common,
    right: most(
      long.map(({ x1 }) => x1),
      0,
    ),
  };
}

/**
 * Text of a printed line. The first line of a paragraph, which is set in by two characters, begins with two full-width spaces, so that it can be
 * told from the next line of the last paragraph; a centred line is not marked.
 */
export function printed(row: Row, { left, right }: Measure): string {
  const before = row.x0 - left;
  const after = right - row.x1;
  const isIndented = before > row.size * 1.2 && before < row.size * 3.2;
  // the first line of a paragraph may happen to end as far from the right as it is set in; a centred line is no sentence
  const isCentred = after > row.size * 0.8 && Math.abs(before - after) < row.size * 0.8 && !/[，。；]/u.test(row.text);
  return isIndented && !isCentred ? `　　${row.text}` : row.text;
}

const ALIGNED = 6;

/** Whether two lines have parts that begin at the same places. */
function aligned(a: Row, b: Row): boolean {
  return (
    a.parts.length === b.parts.length && a.parts.every((part, at) => Math.abs(part - (b.parts[at] ?? Infinity)) < Math.max(ALIGNED, a.size))
  );
}

/** Lines of a page from top to bottom, tables in their places. Wide gaps stay tabs where three lines or more share them; elsewhere they are blanks. */
export function placeLines(rows: readonly Row[], tables: readonly DrawnTable[], measure: Measure): Placed[] {
  const isColumns = rows.map(() => false);
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    const third = rows[at + 2];
    if (row.parts.length > 1 && next && third && aligned(row, next) && aligned(next, third)) isColumns.fill(true, at, at + 3);
  });
  const lines = rows.map((row, at): Placed => {
    const text = isColumns[at] ? row.text : printed({ ...row, text: row.text.replaceAll('\t', ' ') }, measure);
    return { text, y: row.y, isTable: isColumns[at] ?? false };
  });
  const drawn = tables.flatMap(({ top, lines }) => lines.map((text, at): Placed => ({ text, y: top + at / 1000, isTable: true })));
  return [...lines, ...drawn].sort((a, b) => a.y - b.y);
}
