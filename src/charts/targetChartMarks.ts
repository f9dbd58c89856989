import { attributes, rounded, type Parent } from './targetChartLook.ts';
import type { ChartPoint } from './rows.ts';
import type { Scale } from './scale.ts';

const RADIUS = 5;
/** A baseline that nearly or wholly coincides with its target is a ring around it. */
const RING = 9;
/** Part of the axis below which two values coincide. */
const TOGETHER = 0.02;
/** From the middle of the target to the tip of the arrow. */
const ARROW = 24;
const HEAD = 8;
/** How far above its line an arrow stands that would run along it. */
const LIFT = 9;

const upwards = ({ bound }: ChartPoint): boolean => bound === '>' || bound === '>=';
const downwards = ({ bound }: ChartPoint): boolean => bound === '<' || bound === '<=';
const own = ({ baseline }: ChartPoint): number => (baseline ? RING : RADIUS);

/** Pixels that the marks take right of the larger of target and baseline. */
export const reachRight = (point: ChartPoint): number => (upwards(point) ? ARROW : own(point));
/** Pixels that the marks take left of the smaller of target and baseline. */
export const reachLeft = (point: ChartPoint): number => (downwards(point) ? ARROW : own(point));
/** The larger and the smaller of target and baseline. */
export const largest = ({ value, baseline }: ChartPoint): number => Math.max(value, baseline?.value ?? value);
export const smallest = ({ value, baseline }: ChartPoint): number => Math.min(value, baseline?.value ?? value);

/** Whether target and baseline coincide on an axis, so that a ring stands for the baseline. */
export function coincide({ value, baseline }: ChartPoint, scale: Scale): boolean {
  if (!baseline) return false;
  if (value === baseline.value) return true;
  // The 0 of a log axis stands apart from everything.
  if (scale.zero && value * baseline.value === 0) return false;
  return Math.abs(scale.share(value) - scale.share(baseline.value)) < TOGETHER;
}

/** Shaft and head of the side a target leaves open: filled for ≥ and ≤, which include the value, hollow for > and <. */
function drawArrow(parent: Parent<SVGAElement>, point: ChartPoint, from: number, y: number): void {
  const way = upwards(point) ? 1 : -1;
  const neck = rounded(from + way * (ARROW - HEAD));
  attributes(parent.append('path').attr('class', 'shaft'), {
    d: `M${rounded(from)} ${y}H${neck}`,
    stroke: 'var(--hue)',
    'stroke-width': 2,
  });
  attributes(parent.append('path').attr('class', 'head'), {
    d: `M${neck} ${y - 4.5}L${rounded(from + way * (ARROW - 1))} ${y}L${neck} ${y + 4.5}Z`,
    'data-bound': point.bound ?? '',
    fill: point.bound === '>=' || point.bound === '<=' ? 'var(--hue)' : 'var(--paper)',
    stroke: 'var(--hue)',
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  });
}

function drawCircle(parent: Parent<SVGAElement>, kind: 'target' | 'baseline', cx: number, cy: number, r: number): void {
  attributes(parent.append('circle').attr('class', kind), {
    cx,
    cy,
    r,
    fill: kind === 'target' ? 'var(--hue)' : 'var(--paper)',
    stroke: 'var(--hue)',
    'stroke-width': 2,
  });
}

/**
 * Hollow baseline, line, filled target, arrow to the side left open, on the line `y`.
 *
 * @param x place of a value.
 */
export function drawMarks(parent: Parent<SVGAElement>, point: ChartPoint, scale: Scale, x: (value: number) => number, y: number): void {
  // Not rounded: what is read back from a circle is the value.
  const at = x(point.value);
  const from = point.baseline ? x(point.baseline.value) : null;
  const together = coincide(point, scale);
  // A line from the 0 of a log axis crosses its break.
  const dotted = scale.zero && point.baseline?.value === 0;
  if (from !== null && !together) {
    const line = parent.append('line').attr('class', dotted ? 'path dotted' : 'path');
    attributes(line, { x1: rounded(from), x2: rounded(at), y1: y, y2: y, stroke: 'var(--hue)', 'stroke-width': 2 });
    if (dotted) line.attr('stroke-dasharray', '2 4');
  }
  if (from !== null) drawCircle(parent, 'baseline', from, y, together ? RING : RADIUS);
  if (point.bound !== null) {
    const along = from !== null && !together && upwards(point) === from > at;
    drawArrow(parent, point, at, along ? y - LIFT : y);
  }
  drawCircle(parent, 'target', at, y, RADIUS);
}
