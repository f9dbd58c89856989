import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';

/** Something a target does not say, and why nothing is put in its place. */
export interface Missing {
  field: 'value' | 'unit' | 'year' | 'baseline';
  /** In Chinese, for readers. */
  reason: string;
}

/** What a target leaves out: no value, unit, year or baseline is missing without a reason. */
export function missingOf(target: PlacedTarget, plan: Plan): Missing[] {
  return target.year === null ? [{ field: 'year', reason: `原句未写年份；文件规划期到${String(plan.period.end ?? '')}年` }] : [];
}
