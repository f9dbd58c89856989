import { scaleLinear, scaleLog } from 'd3';
import type { ChartRow } from './rows.ts';

/** Where values stand on the axis. */
export interface Scale {
  kind: 'linear' | 'log';
  /** Whether 0 stands apart, left of a break, because a log axis has none. */
  zero: boolean;
  /** At most five values to label, without the 0 that stands apart. */
  ticks: number[];
  /** Pixels from the left edge of the plot. */
  x: (value: number) => number;
}

/** Room left of the break for the 0 of a log axis. */
const ZERO_ROOM = 44;
const MOST_TICKS = 5;
/** Counts this large that spread this far need a log axis; smaller ones stay linear from 0. */
const LARGE = 10_000;
const SPREAD = 10;

/** All amounts of the rows, targets and baselines. */
function amounts(rows: readonly ChartRow[]): number[] {
  return rows.flatMap(({ point }) => (point ? [point.value, ...(point.baseline ? [point.baseline.value] : [])] : []));
}

/** Powers of ten from the one below the smallest to the last not above the largest; every second one where they are too many. */
function powers(smallest: number, largest: number): number[] {
  const [from, to] = [Math.floor(Math.log10(smallest)), Math.floor(Math.log10(largest))];
  const all = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  return all.length > MOST_TICKS ? all.filter((_, index) => (all.length - 1 - index) % 2 === 0) : all;
}

/** Chooses and makes the axis for rows on a plot `width` pixels wide. */
export function makeScale(rows: readonly ChartRow[], width: number): Scale {
  const values = amounts(rows);
  const positive = values.filter((value) => value > 0);
  const [smallest, largest] = [Math.min(...positive), Math.max(...positive)];
  if (positive.length > 0 && largest >= LARGE && largest / smallest >= SPREAD) {
    const zero = values.includes(0);
    const log = scaleLog([10 ** Math.floor(Math.log10(smallest)), largest], [zero ? ZERO_ROOM : 0, width]);
    return { kind: 'log', zero, ticks: powers(smallest, largest), x: (value) => (value === 0 ? 0 : log(value)) };
  }
  const linear = scaleLinear([0, positive.length > 0 ? largest : 1], [0, width]);
  const ticks = linear.ticks(MOST_TICKS - 1).slice(0, MOST_TICKS);
  return { kind: 'linear', zero: false, ticks, x: (value) => linear(value) };
}
