import { scaleLinear, select } from 'd3';
import type { Drawing } from './chart.ts';
import { textWidth } from './textWidth.ts';
import { yearSpan, type TimelineRow } from './timelineRows.ts';

/** What is counted of one year. */
export interface YearCount {
  year: number;
  /** Plans whose printed period has the year in it, both ends included; an end that is not printed is not guessed. */
  covering: number;
  /** Plans signed in it. */
  signed: number;
}

const ROW = 34;
const LABEL = 56;
const BAR = 8;

/** Counts every year that the rows touch, in order; empty where no row has a year. */
export function yearCounts(rows: readonly TimelineRow[]): YearCount[] {
  const span = yearSpan(rows);
  if (!span) return [];
  return Array.from({ length: span.end - span.start }, (_, at) => {
    const year = span.start + at;
    return {
      year,
      covering: rows.filter(({ start, end }) => start !== null && end !== null && start <= year && year <= end).length,
      signed: rows.filter(({ signedOn }) => signedOn?.startsWith(String(year))).length,
    };
  });
}

/** How to read the counts, and how many plans print no whole period. */
export function countsReading(rows: readonly TimelineRow[]): string {
  const open = rows.filter(({ start, end }) => start === null || end === null).length;
  return `每行一年：粗横条为规划期含这一年的份数，下面的细线为这一年成文的份数。${open > 0 ? `起止年没有印全的 ${String(open)} 份不画横条。` : ''}`;
}

const words = ({ covering, signed }: YearCount): string => `规划期内 ${String(covering)} 份，成文 ${String(signed)} 份`;

/**
 * Draws very many plans in time: a row for each year, how many plans cover it as a bar and how many were signed in it as a line below,
 * both in words beside it. Its size does not depend on the number of plans.
 *
 * @returns an `svg` element with `title` and `desc`.
 */
export function timelineCounts(rows: readonly TimelineRow[], { document, width, title, id }: Drawing & { title: string }): SVGSVGElement {
  const counts = yearCounts(rows);
  const said = Math.max(0, ...counts.map((count) => textWidth(words(count), 13))) + 14;
  const most = Math.max(1, ...counts.map(({ covering, signed }) => Math.max(covering, signed)));
  const x = scaleLinear([0, most], [0, Math.max(40, width - LABEL - said)]);
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${String(width)} ${String(counts.length * ROW + 1)}`)
    .attr('data-chart', 'timeline')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg
    .append('desc')
    .attr('id', `${id}-desc`)
    .text(counts.map((count) => `${String(count.year)}年：${words(count)}。`).join(''));
  counts.forEach((count, at) => {
    const row = svg.append('g').attr('transform', `translate(0 ${String(at * ROW)})`);
    row.append('line').attr('class', 'row').attr('stroke', 'var(--hairline)').attr('x2', width);
    const text = (name: string, place: number, fill: string, size: number, content: string) =>
      row.append('text').attr('class', name).attr('x', place).attr('y', 22).attr('fill', fill).attr('font-size', size).text(content);
    text('year', 0, 'var(--ink)', 15, String(count.year));
    row
      .append('rect')
      .attr('class', 'bar')
      .attr('fill', 'var(--ink-2)')
      .attr('x', LABEL)
      .attr('y', (ROW - BAR) / 2)
      .attr('width', Math.round(x(count.covering)))
      .attr('height', BAR);
    if (count.signed > 0)
      row
        .append('path')
        .attr('class', 'signed')
        .attr('fill', 'none')
        .attr('stroke', 'var(--ink)')
        .attr('stroke-width', 2)
        .attr('d', `M${String(LABEL)} 27H${String(LABEL + Math.round(x(count.signed)))}`);
    text('said', width, 'var(--ink-2)', 13, words(count)).attr('text-anchor', 'end');
  });
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
