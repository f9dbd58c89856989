import { scaleLinear, select } from 'd3';
import { href } from '../lib/link.ts';
import type { Drawing } from './chart.ts';
import { textWidth } from './textWidth.ts';
import { drawPlanName, nameRoom, type Group } from './planName.ts';
import { describeTimeline, periodInWords, yearOf, yearSpan, type TimelineRow } from './timelineRows.ts';

/** What the timeline needs besides its rows. */
export interface TimelineOptions extends Drawing {
  /** Title for assistive technology. */
  title: string;
}

/** Place of a year on the axis, in pixels from the left edge of the drawing. */
type Axis = (year: number) => number;

const AXIS = 30;
const ROW = 40;
/** Of rows beyond this many the axis stands at the foot too. */
const AIRY = 10;
/** Narrower than this, the words of a row stand below its bar instead of right of it. */
const WIDE = 480;
const LINE = 20;
const GAP = 14;
const BAR = 8;
/** Years closer than this have no room for their number. */
const YEAR = 36;

/** The words of a row: 2024—2026，2024-08-13 成文. */
function words({ signedOn, ...period }: TimelineRow): string {
  return `${periodInWords(period)}，${signedOn === null ? '成文日期未印' : `${signedOn} 成文`}`;
}

/** A line at the beginning of every year, the number of a year in its middle; where years are too close, of some, beside its line. */
function drawYears(group: Group, x: Axis, { start, end }: { start: number; end: number }, height: number, foot: boolean): void {
  const step = Math.ceil(YEAR / (x(start + 1) - x(start)));
  for (let year = start; year <= end; year += 1) {
    if ((year - start) % step === 0 || year === end)
      group
        .append('line')
        .attr('class', 'grid')
        .attr('stroke', 'var(--grid)')
        .attr('data-year', year)
        .attr('x1', x(year))
        .attr('x2', x(year))
        .attr('y1', AXIS - 8)
        .attr('y2', height);
    if (year === end || (year - start) % step !== 0) continue;
    const middle = step === 1;
    if (!middle && x(year) + YEAR > x(end)) continue;
    for (const y of foot ? [AXIS - 12, height + 18] : [AXIS - 12])
      group
        .append('text')
        .attr('class', 'tick')
        .attr('fill', 'var(--ink-2)')
        .attr('font-size', 13)
        .attr('x', middle ? x(year + 0.5) : x(year) + 3)
        .attr('y', y)
        .attr('text-anchor', middle ? 'middle' : 'start')
        .text(year);
  }
}

/** Bar of the printed years, dotted where the text leaves an end open, and a tick on the day of signing. */
function drawPeriod(group: Group, { start, end, signedOn }: TimelineRow, x: Axis, span: { start: number; end: number }): void {
  if (start !== null && end !== null)
    group
      .append('rect')
      .attr('class', 'bar')
      .attr('fill', 'var(--hue)')
      .attr('x', x(start))
      .attr('y', -BAR / 2)
      .attr('width', x(end + 1) - x(start))
      .attr('height', BAR);
  else if (start !== null || end !== null)
    group
      .append('line')
      .attr('class', 'open')
      .attr('stroke', 'var(--hue)')
      .attr('stroke-width', 4)
      .attr('stroke-dasharray', '6 4')
      .attr('x1', x(start ?? (signedOn === null ? span.start : Math.min(yearOf(signedOn), end ?? span.end))))
      .attr('x2', x(end === null ? span.end : end + 1));
  if (signedOn !== null)
    group
      .append('line')
      .attr('class', 'signed')
      .attr('stroke', 'var(--ink)')
      .attr('stroke-width', 2)
      .attr('x1', x(yearOf(signedOn)))
      .attr('x2', x(yearOf(signedOn)))
      .attr('y1', -10)
      .attr('y2', 10);
}

/**
 * Draws the plans in time: a row each in the order given, its printed years as a bar, the day of its signature as a tick, both in words beside it.
 * A row is a link to its plan. Colours are custom properties of the page (`data-plan` sets the hue).
 *
 * @returns an `svg` element with `title` and `desc`; where no row has a year it has words only.
 */
export function timeline(rows: readonly TimelineRow[], { document, width, title, id }: TimelineOptions): SVGSVGElement {
  const wide = width >= WIDE;
  const names = nameRoom(
    rows.map(({ plan }) => plan),
    Math.floor(width / 3),
  );
  const said = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(words(row), 13)))) + GAP;
  const left = names + GAP;
  const right = wide ? width - said : width - 2;
  const pitch = wide ? ROW : ROW + LINE;
  const height = AXIS + rows.length * pitch;
  const span = yearSpan(rows);
  const foot = rows.length > AIRY && span !== null;
  const x = scaleLinear(span ? [span.start, span.end] : [0, 1], [left, right]);
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${width} ${foot ? height + 26 : height + 1}`)
    .attr('data-chart', 'timeline')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(describeTimeline(rows));
  const rule = (y: number): void => {
    svg.append('line').attr('class', 'row').attr('stroke', 'var(--hairline)').attr('x2', width).attr('y1', y).attr('y2', y);
  };
  if (span) drawYears(svg.append('g').attr('class', 'axis') as unknown as Group, x, span, height, foot);
  rows.forEach((row, at) => {
    const top = AXIS + at * pitch;
    rule(top);
    const own = svg
      .append('g')
      .attr('data-plan', row.plan.id)
      .attr('transform', `translate(0 ${top + ROW / 2})`)
      .append('a')
      .attr('href', href(`/plans/${row.plan.id}/`)) as unknown as Group;
    drawPlanName(own, row.plan, names);
    if (span) drawPeriod(own, row, x, span);
    own
      .append('text')
      .attr('class', 'said')
      .attr('fill', 'var(--ink-2)')
      .attr('font-size', 13)
      .attr('x', wide ? right + GAP : left)
      .attr('y', wide ? 5 : ROW / 2 + 10)
      .text(words(row));
  });
  rule(height);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
