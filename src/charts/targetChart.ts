import { select } from 'd3';
import { formatValue } from './format.ts';
import { drawPlanName, nameRoom, type Group } from './planName.ts';
import type { ChartPoint, ChartRow } from './rows.ts';
import { makeScale } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { describe } from './words.ts';

/** What a chart needs besides its rows. */
export interface ChartOptions {
  /** The document to make elements in: jsdom at build time. */
  document: Document;
  /** Drawn width in pixels; text keeps its size. */
  width: number;
  /** Base unit of the values: 件, 元, 件/万人. */
  unit: string;
  /** Title for assistive technology. */
  title: string;
  /** Makes the ids of title and description unique on the page. */
  id: string;
}

const ROW = 42;
/** Rows up to which a chart is airy; longer ones stand closer and repeat the axis at the foot. */
const AIRY = 10;
const CLOSE_ROW = 36;
const AXIS = 40;
const FOOT = 28;
const GAP = 10;
/** Names take at least this much, and at most a third of the chart. */
const SHORTEST_NAMES = 92;
const ARROW = 24;
const RADIUS = 5;

/** Width of the words right of a point. */
function labelWidth({ label, year, open }: ChartPoint): number {
  return (open ? ARROW : RADIUS) + 6 + textWidth(label, 14) + (year === null ? 0 : 12 + textWidth(String(year), 13));
}

/** The words left of a baseline do not fit on a narrow chart; the table has them. */
function baselineFits(point: ChartPoint, scale: Scale): boolean {
  return point.baseline !== null && scale.x(point.baseline.value) - 9 - textWidth(point.baseline.label, 13) > -GAP;
}

/** Axis on top, and at the foot of a long chart: labels, hairline grid, and the break that sets 0 apart. */
function drawAxis(
  group: Group,
  scale: Scale,
  { unit, left, height, foot }: { unit: string; left: number; height: number; foot: boolean },
): void {
  const ticks = scale.zero ? [0, ...scale.ticks] : scale.ticks;
  let free = -Infinity;
  for (const tick of ticks) {
    const x = left + scale.x(tick);
    const label = tick === 0 ? '0' : formatValue(tick, unit, true);
    const half = textWidth(label, 13) / 2;
    group
      .append('line')
      .attr('class', 'grid')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', AXIS - 12)
      .attr('y2', height);
    // A label that would run into the one before it is left out; its line stays.
    if (x - half < free) continue;
    free = x + half + 8;
    for (const y of foot ? [AXIS - 18, height + 18] : [AXIS - 18])
      group.append('text').attr('class', 'tick').attr('x', x).attr('y', y).attr('text-anchor', 'middle').text(label);
  }
  if (!scale.zero) return;
  const x = left + scale.x(scale.ticks[0] ?? 1) / 2;
  group
    .append('path')
    .attr('class', 'break')
    .attr('d', `M${x - 5} ${AXIS - 2}l4 -8m3 8l4 -8`);
}

/** Hollow baseline, line, filled target, arrow for 以上, and the words beside them. */
function drawPoint(group: Group, point: ChartPoint, scale: Scale, left: number): void {
  const x = left + scale.x(point.value);
  if (point.baseline) {
    const from = left + scale.x(point.baseline.value);
    const dotted = scale.zero && point.baseline.value === 0;
    group
      .append('line')
      .attr('class', dotted ? 'path dotted' : 'path')
      .attr('x1', from)
      .attr('x2', x);
    group.append('circle').attr('class', 'baseline').attr('cx', from).attr('r', RADIUS);
    if (baselineFits(point, scale)) {
      group
        .append('text')
        .attr('class', 'from')
        .attr('x', from - 9)
        .attr('y', 5)
        .attr('text-anchor', 'end')
        .text(point.baseline.label);
    }
  }
  if (point.open)
    group
      .append('path')
      .attr('class', 'arrow')
      .attr('d', `M${x} 0h${ARROW - 2}m-6 -5l6 5l-6 5`);
  group.append('circle').attr('class', 'target').attr('cx', x).attr('r', RADIUS);
  const words = group
    .append('text')
    .attr('class', 'value')
    .attr('x', x + (point.open ? ARROW : RADIUS) + 6)
    .attr('y', 5);
  words.append('tspan').text(point.label);
  if (point.year !== null) words.append('tspan').attr('class', 'year').attr('dx', 8).text(String(point.year));
}

/** The reason in place of a point, on two lines where one is too short. */
function drawReason(group: Group, reason: string, left: number, room: number): void {
  const cut = reason.search(/[；：]/u) + 1;
  const lines = textWidth(reason, 13) > room && cut > 0 ? [reason.slice(0, cut), reason.slice(cut)] : [reason];
  const words = group
    .append('text')
    .attr('class', 'reason')
    .attr('x', left + 4)
    .attr('y', lines.length > 1 ? -3 : 5);
  lines.forEach((line, index) =>
    words
      .append('tspan')
      .attr('x', left + 4)
      .attr('dy', index === 0 ? 0 : 17)
      .text(line),
  );
}

/**
 * Draws what the plans promise about one indicator: a row per plan in the order given, the axis on top; a long chart has closer rows and the axis at its foot too.
 * Colours come from the page's custom properties (`data-plan` sets the hue), so dark mode needs no second chart.
 *
 * @returns an `svg` element with `title` and `desc`; append it or take its `outerHTML`.
 */
export function targetChart(rows: readonly ChartRow[], { document, width, unit, title, id }: ChartOptions): SVGSVGElement {
  const long = rows.length > AIRY;
  const pitch = long ? CLOSE_ROW : ROW;
  const height = AXIS + rows.length * pitch;
  const plans = rows.map(({ plan }) => plan);
  const names = Math.min(Math.max(SHORTEST_NAMES, nameRoom(plans, width)), Math.floor(width / 3));
  const left = names + GAP;
  const right = Math.max(16, ...rows.map(({ point }) => (point ? labelWidth(point) : 0)));
  const scale = makeScale(rows, width - left - right);
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${width} ${long ? height + FOOT : height}`)
    .attr('class', 'target-chart')
    .attr('role', 'img')
    .attr('aria-labelledby', `${id}-title ${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(describe(rows));
  drawAxis(svg.append('g').attr('class', 'axis') as unknown as Group, scale, { unit, left, height, foot: long });
  rows.forEach((row, index) => {
    const y = AXIS + index * pitch;
    svg.append('line').attr('class', 'row').attr('x2', width).attr('y1', y).attr('y2', y);
    const group = svg
      .append('g')
      .attr('data-plan', row.plan.id)
      .attr('transform', `translate(0 ${y + pitch / 2})`) as unknown as Group;
    drawPlanName(group, row.plan, names);
    if (row.point) drawPoint(group, row.point, scale, left);
    else drawReason(group, row.reason ?? '', left, width - left);
  });
  svg.append('line').attr('class', 'row').attr('x2', width).attr('y1', height).attr('y2', height);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
