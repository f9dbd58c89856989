import { eastAsianWidth } from 'get-east-asian-width';
import { printable } from '../addError.ts';

/** Columns a text takes on a terminal: a Han character two, a Latin letter one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** A text on one line in at most `width` columns, its end cut with … where it is longer. */
export function cutTo(text: string, width: number): string {
  const line = printable(text);
  if (widthOf(line) <= width) return line;
  let kept = '';
  let used = 1;
  for (const character of line) {
    used += eastAsianWidth(character.codePointAt(0) ?? 0);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text filled up with blanks to `width` columns. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The largest of any number of values, 0 of none; `Math.max` takes no hundred thousand arguments. */
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

/** Rows as aligned columns, two blanks between them, indented by two; the last column is cut at `width`. No column is wider than `widest`. */
export function columns(rows: readonly (readonly string[])[], width: number, widest = 32): string[] {
  const count = largest(rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    Math.min(widest, largest(rows.map((row) => widthOf(printable(row[column] ?? ''))))),
  );
  return rows.map((row) => {
    const head = widths.map((wide, column) => `${padTo(cutTo(row[column] ?? '', wide), wide)}  `).join('');
    return `  ${head}${cutTo(row[count - 1] ?? '', Math.max(12, width - widthOf(head) - 2))}`.trimEnd();
  });
}

/** The first lines of a list, and how many more there are and where. */
export function atMost(lines: readonly string[], most: number, where: string): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `  … and ${String(lines.length - most)} more (in ${where})`];
}
