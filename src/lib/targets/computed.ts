import type { Target } from '../../schemas/target.ts';
import { growthYears } from './growthYears.ts';

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
  /** Target as a multiple of the baseline; null where the baseline is 0 or below, or the target below 0. */
  multiple: number | null;
  /** Compound growth a year in %, from baseline to target, below zero for a fall; null where there is no multiple, or it is 0. */
  annualGrowth: number | null;
  /** Share of the target that the baseline had reached, in %; null without a baseline, and for a fall, where the way is not a share. */
  reached: number | null;
}

/** Units of a place in an order, whose quotient says nothing: 前10位. */
const RANKS = new Set(['位', '位次', '名']);

/** Without the noise of binary fractions: 3.3 − 1.1 is 2.2, not 2.1999999999999997. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** Compound growth a year in % that makes a multiple in some years. */
function yearly(multiple: number | null, years: number): number | null {
  return multiple === null || multiple <= 0 ? null : exact((multiple ** (1 / years) - 1) * 100);
}

/** From a rate for several years: 三年累计增长30% is ×1.3 in three years. */
function fromGrowth(target: Target): Computed | null {
  const { value, unit } = target;
  const years = growthYears(target);
  if (value === null || unit !== '%' || years === null || value <= -100) return null;
  const multiple = exact(1 + value / 100);
  return { from: 'growth', years, increment: null, perYear: null, multiple, annualGrowth: yearly(multiple, years), reached: null };
}

/** From a printed baseline. */
function fromBaseline({ value, baseline, year, unit }: Target): Computed | null {
  if (value === null || year === null || baseline === null || RANKS.has(unit ?? '')) return null;
  const years = year - baseline.year;
  if (years <= 0) return null;
  const increment = exact(value - baseline.value);
  const multiple = baseline.value > 0 && value >= 0 ? exact(value / baseline.value) : null;
  return {
    from: 'baseline',
    years,
    increment,
    perYear: exact(increment / years),
    multiple,
    annualGrowth: yearly(multiple, years),
    reached: baseline.value >= 0 && value > 0 && increment >= 0 ? exact((baseline.value / value) * 100) : null,
  };
}

/** Figures that follow from a target with a printed baseline or a growth rate printed for several years; null where nothing follows. */
export function computedOf(target: Target): Computed | null {
  return target.operator === 'growth' ? fromGrowth(target) : fromBaseline(target);
}
