import { toCsv } from '../data/csv.ts';
import type { Chart } from './chart.ts';
import { planColumn, targetColumn } from './chartFileHeads.ts';

/** The rows of a chart as CSV with a byte order mark: the plan, all columns of the table, and where rows are about targets their ids in targets.json. */
export function chartCsv({ table }: Pick<Chart, 'table'>): string {
  const withTargets = table.rows.some(({ target }) => target);
  return toCsv(
    table.rows.map(({ plan, target, cells }) => ({
      [planColumn]: plan.name,
      ...Object.fromEntries(table.columns.map(({ label }, at) => [label, cells[at] ?? null])),
      ...(withTargets ? { [targetColumn]: target ?? null } : {}),
    })),
  );
}
