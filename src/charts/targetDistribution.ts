import { quantileSorted } from 'd3';
import type { ChartPoint, ChartRow } from './rows.ts';

/** How the values of some plans are spread. */
export interface Spread {
  /** Whose they are: 山西省; 全部. */
  label: string;
  /** Ascending. */
  points: ChartPoint[];
  /** How many plans give a value, of how many. */
  giving: number;
  plans: number;
  /** Quartiles of the values by linear interpolation (type 7 of Hyndman and Fan): first, median, third; null where there are none. */
  quartiles: [number, number, number] | null;
}

/** What all of a picture is called beside its provinces. */
export const ALL = '全部';

function spreadOf(label: string, rows: readonly ChartRow[], pointsOf: (row: ChartRow) => ChartPoint[]): Spread {
  const points = rows.flatMap(pointsOf).sort((a, b) => a.value - b.value);
  const values = points.map(({ value }) => value);
  const at = (share: number): number => quantileSorted(values, share) ?? 0;
  return {
    label,
    points,
    giving: rows.filter((row) => pointsOf(row).length > 0).length,
    plans: rows.length,
    quartiles: values.length === 0 ? null : [at(0.25), at(0.5), at(0.75)],
  };
}

/**
 * The values of all rows, and those of each province in the order in which they first come.
 * @param provinceOf name of the province of a plan, by its id.
 * @param pointsOf the values that share an axis: amounts, or growths.
 */
export function spreadsOf(
  rows: readonly ChartRow[],
  provinceOf: (plan: string) => string,
  pointsOf: (row: ChartRow) => ChartPoint[],
): Spread[] {
  const byProvince = Map.groupBy(rows, ({ plan }) => provinceOf(plan.id));
  return [spreadOf(ALL, rows, pointsOf), ...[...byProvince].map(([label, own]) => spreadOf(label, own, pointsOf))];
}
