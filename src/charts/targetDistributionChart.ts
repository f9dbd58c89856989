import { select } from 'd3';
import { href } from '../lib/link.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Drawing, ScaleKind } from './chart.ts';
import { formatValue } from './format.ts';
import type { ChartRow } from './rows.ts';
import { makeScale, placeOn, type Scale } from './scale.ts';
import { AXIS, FOOT, drawAxis } from './targetChartAxis.ts';
import { attributes, hairline, looks, rounded, say, type Parent } from './targetChartLook.ts';
import { growthHeading } from './targetChartPanels.ts';
import { ALL, spreadsOf, type Spread } from './targetDistribution.ts';
import { textWidth } from './textWidth.ts';
import { describe } from './words.ts';

/** What the picture needs besides its rows. */
export interface DistributionOptions extends Drawing {
  indicator: Pick<Indicator, 'id' | 'unit'>;
  scale: ScaleKind;
  /** Title for assistive technology. */
  title: string;
  /** Name of the province of a plan, by its id. */
  provinceOf: (plan: string) => string;
}

/** Narrower than this, the words of a row stand above its strip. */
const WIDE = 480;
const ROW = 26;
const TWO_LINES = 42;
const HEADING = 30;
const EDGE = 8;
/** Half the heights of the bar between the quartiles, of the median, and the radius of a value. */
const HALF = { box: 5, median: 9, point: 3 };

/** 中位 78件；11 份中 9 份. */
function said({ quartiles, giving, plans }: Spread, unit: string): string {
  const share = `${plans} 份中 ${giving} 份`;
  return quartiles === null ? share : `中位 ${formatValue(Math.round(quartiles[1] * 100) / 100, unit, true)}；${share}`;
}

/** The bar of the middle half, the values as points, the median as a tick. */
function drawStrip(row: Parent, { points, quartiles }: Spread, x: (value: number) => number, y: number): void {
  if (quartiles === null) return;
  const [first, median, third] = quartiles.map(x) as [number, number, number];
  attributes(row.append('rect').attr('class', 'half') as unknown as Parent, {
    x: rounded(first),
    y: y - HALF.box,
    width: rounded(Math.max(1, third - first)),
    height: 2 * HALF.box,
    fill: 'var(--grid)',
  });
  // One path for all, and a circle for each pixel at most: two thousand of them would weigh as much as the rest of the page.
  const r = HALF.point;
  const places = [...new Set(points.map(({ value }) => Math.round(x(value))))];
  attributes(row.append('path').attr('class', 'values') as unknown as Parent, {
    d: places.map((at) => `M${at - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`).join(''),
    fill: 'none',
    stroke: 'var(--ink-2)',
  });
  attributes(row.append('line').attr('class', 'median') as unknown as Parent, {
    x1: rounded(median),
    x2: rounded(median),
    y1: y - HALF.median,
    y2: y + HALF.median,
    stroke: 'var(--ink)',
    'stroke-width': 2,
  });
}

/** Axis, and a row for all and for each province; gives the lower end. */
function drawSpreads(
  svg: Parent,
  spreads: readonly Spread[],
  unit: string,
  scale: Scale,
  top: number,
  options: DistributionOptions,
): number {
  const { width, indicator } = options;
  const wide = width >= WIDE;
  const names = wide ? Math.max(...spreads.map(({ label }) => textWidth(label, 14))) + 12 : 0;
  const words = wide ? Math.max(...spreads.map((spread) => textWidth(said(spread, unit), looks.from['font-size']))) + 16 : 0;
  const [left, axis] = [names + EDGE, width - names - words - 2 * EDGE];
  const pitch = wide ? ROW : TWO_LINES;
  const bottom = top + spreads.length * pitch;
  drawAxis(svg, scale, unit, { left, axis, top, bottom, width: width - words, foot: true });
  spreads.forEach((spread, at) => {
    const y = top + at * pitch;
    hairline(svg, y, width);
    const row = svg.append('g').attr('transform', `translate(0 ${y})`) as unknown as Parent;
    const middle = wide ? pitch / 2 : pitch - 13;
    const link = row.append('a').attr('href', href(`/targets/${indicator.id}/#${spread.label === ALL ? 'quotes' : spread.label}`));
    const line = wide ? middle + 5 : 16;
    say(link as unknown as Parent, 'words', { x: 0, y: line }, spread.label);
    say(row, 'from', { x: width, y: line }, said(spread, unit)).attr('text-anchor', 'end');
    drawStrip(row, spread, (value) => left + placeOn(scale, value, axis), middle);
  });
  hairline(svg, bottom, width);
  return bottom + FOOT;
}

/**
 * Draws how the values of very many plans are spread: a strip for all and one for each province, a point for every value, a bar for the
 * middle half and a tick for the median; growths on an axis of their own below. A row leads to the sentences of its province. Its size
 * does not depend on the number of plans.
 *
 * @returns an `svg` element with `title` and `desc`; append it or take its `outerHTML`.
 */
export function targetDistributionChart(rows: readonly ChartRow[], options: DistributionOptions): SVGSVGElement {
  const { document, width, id, indicator, scale, title, provinceOf } = options;
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('class', 'target-chart')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title ${id}-desc`)
    .attr('font-family', 'var(--hei)');
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(describe(rows));
  const panels = [
    { unit: indicator.unit, kind: scale, spreads: spreadsOf(rows, provinceOf, ({ points }) => points) },
    { unit: '%', kind: 'linear' as const, spreads: spreadsOf(rows, provinceOf, ({ growths }) => growths) },
  ].filter(({ spreads }) => (spreads[0]?.points.length ?? 0) > 0);
  let end = 0;
  panels.forEach(({ unit, kind, spreads }, at) => {
    const group = svg.append('g') as unknown as Parent;
    if (at > 0) say(group, 'heading', { x: 0, y: end + HEADING - 8 }, growthHeading);
    const values = spreads[0]?.points.map(({ value }) => value) ?? [];
    const having = spreads.filter(({ points }) => points.length > 0);
    end = drawSpreads(group, having, unit, makeScale(values, kind), end + AXIS + (at > 0 ? HEADING : 0), options);
  });
  svg.attr('viewBox', `0 0 ${width} ${rounded(end + 1)}`);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
