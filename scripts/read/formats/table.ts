/** A cell of a table that is being read. */
export interface Cell {
  /** Its lines of text, one per paragraph. */
  lines: readonly string[];
  /** Columns it spans. */
  columns: number;
  /** Rows it spans. */
  rows: number;
}

/** A table as a grid: a cell stands where it begins, null where it only reaches. */
export type Grid = (Cell | null)[][];

/** Wider or longer spans occur only by mistake. */
const WIDEST = 100;

/** Put cells that may span columns and rows into a grid, so that what is printed in one column stays in one column. */
export function toGrid(rows: readonly (readonly Cell[])[]): Grid {
  const grid: Grid = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.has(column)) column += 1;
      const columns = Math.min(Math.max(cell.columns, 1), WIDEST);
      const end = Math.min(row + Math.max(cell.rows, 1), rows.length);
      for (let below = row; below < end; below += 1)
        for (let right = column; right < column + columns; right += 1) taken[below]?.add(right);
      const line = grid[row];
      if (line) line[column] = { ...cell, columns };
      column += columns;
    }
  });
  const width = Math.max(0, ...taken.map((columns) => (columns.size === 0 ? 0 : Math.max(...columns) + 1)));
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
}

const textOf = (cell: Cell | null): string => cell?.lines.join(' ') ?? '';

/** What a table looks like apart from its text. */
export interface TableLook {
  /** Whether lines are drawn around its cells. */
  ruled: boolean;
  /** Whether a cell holds a table of its own. */
  nested: boolean;
}

/** A cell that holds this much is a page with something beside it. */
const PAGE_LINES = 8;
const PAGE_LENGTH = 1000;

/**
 * Whether a table is only a frame around text (a layout, or the box of a 专栏), so that its paragraphs are lines: it has one
 * column, holds another table, or one of its cells is as good as everything in it.
 */
export function isFrame(grid: Grid, { ruled, nested }: TableLook): boolean {
  if (nested || grid.every((row) => row.filter((cell) => textOf(cell).trim() !== '').length <= 1)) return true;
  const cells = grid.flat().filter((cell) => cell !== null);
  const total = cells.reduce((sum, cell) => sum + textOf(cell).length, 0);
  return cells.some((cell) => {
    const length = textOf(cell).length;
    if (cell.lines.length >= PAGE_LINES && length > PAGE_LENGTH) return true;
    return !ruled && cell.lines.length >= 4 && length > 200 && length > total * 0.7;
  });
}

/** matches 「注：数据为累计值」「备注：」, not 「注册商标」 */
const NOTE = /^(?:注|备注|说明)\s*\d*\s*[:：]/u;

/**
 * The lines of a table that is no frame: one per row, cells separated by tabs, the paragraphs of a cell by a space. A cell as wide as the table is its
 * title when it stands above all others and its note when it stands below and says so: they are lines like any other.
 */
export function tableLines(grid: Grid): string[][] {
  const isWhole = (row: (Cell | null)[]): boolean => row.length > 1 && row[0]?.columns === row.length;
  const head = grid.findIndex((row) => !isWhole(row));
  return grid.map((row, at) => {
    const first = row[0];
    if (first && isWhole(row) && (at < head || (at === grid.length - 1 && NOTE.test(textOf(first))))) return [...first.lines];
    const line = row
      .map((cell) =>
        textOf(cell)
          .replace(/\s*\t\s*/gu, ' ')
          .trim(),
      )
      .join('\t');
    return line.trim() === '' ? [] : [line];
  });
}
