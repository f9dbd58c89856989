import type { Target } from '../../schemas/target.ts';

/** What follows from the printed figures of a target by arithmetic alone; never printed, always labelled 推算. */
export interface Computed {
  /** What it is worked out from: a printed baseline, or a rate printed for several years (三年累计增长30%). */
  from: 'baseline' | 'growth';
  /** Years from the baseline to the target. */
  years: number;
  /** Target less baseline, in base units; null without a baseline. */
  increment: number | null;
  /** Its part for one year, in base units a year; null without a baseline. */
  perYear: number | null;
  /** Target as a multiple of the baseline; null where the baseline is 0. */
  multiple: number | null;
  /** Compound growth a year in %, from baseline to target; null where the baseline is 0. */
  annualGrowth: number | null;
  /** Share of the target that the baseline had reached, in %; null without a baseline. */
  reached: number | null;
}

/** Figures that follow from a target with a printed baseline; null where nothing follows. */
export function computedOf(target: Target): Computed | null {
  const { value, baseline, year, operator } = target;
  if (value === null || year === null || baseline === null || operator === 'growth') return null;
  const years = year - baseline.year;
  if (years <= 0) return null;
  const increment = value - baseline.value;
  const multiple = baseline.value > 0 ? value / baseline.value : null;
  return {
    from: 'baseline',
    years,
    increment,
    perYear: increment / years,
    multiple,
    annualGrowth: multiple === null || multiple <= 0 ? null : (multiple ** (1 / years) - 1) * 100,
    reached: value === 0 ? null : (baseline.value / value) * 100,
  };
}
