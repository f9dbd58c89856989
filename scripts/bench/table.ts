/** One line of the benchmark: what was measured, beside what it is held to. */
export interface Row {
  what: string;
  /** Ours, as it is printed: `8.1 s`. */
  ours: string;
  /** What it is measured against, where it is. */
  other: string;
  /** What is held to the budget, in the unit of the budget: a ratio, a size, a share. Null where it could not be measured. */
  figure: number | null;
  /** What it may be at most, or at least. */
  budget: { most: number } | { least: number } | null;
  unit: string;
}

/** Whether a row is within its budget; null where it has none or was not measured. */
export function holds({ figure, budget }: Row): boolean | null {
  if (figure === null || budget === null) return null;
  return 'most' in budget ? figure <= budget.most : figure >= budget.least;
}

/** Columns a text takes in a terminal, where a Chinese character takes two; ours are English. */
const padded = (text: string, width: number): string => text.padEnd(width);

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const { what, ours, other, figure, budget, unit } = row;
    const held = holds(row);
    const limit = budget === null ? '' : 'most' in budget ? `≤ ${String(budget.most)}${unit}` : `≥ ${String(budget.least)}${unit}`;
    const shown = figure === null ? 'not measured' : `${String(Number(figure.toFixed(2)))}${unit}`;
    return [what, ours, other, shown, limit, held === null ? '' : held ? 'ok' : 'OVER'];
  });
  const all = [['what', 'ours', 'other', 'figure', 'budget', ''], ...cells];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
