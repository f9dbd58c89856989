import { select } from 'd3';
import { href } from '../lib/link.ts';
import { computedWords } from '../lib/targets/computedWords.ts';
import { rateLabel, signed, sizeLabel, withoutRate } from './ambitionLabels.ts';
import { GAP, HEIGHTS, layOutAmbition, type AmbitionLayout, type Item } from './ambitionLayout.ts';
import { line, point, write } from './ambitionMarks.ts';
import { rowsOf, type Ambition, type AmbitionGroup, type AmbitionRow } from './ambitionRows.ts';
import { ambitionClaim, describeAmbition, growthName } from './ambitionWords.ts';
import type { Drawing } from './chart.ts';
import { drawPlanName, fitted, type Group } from './planName.ts';
import { textWidth } from './textWidth.ts';

/** A link to the sentence of a row, around all that is drawn of it; its title says indicator and figures too. */
function linkTo({ target, computed, plan, url }: AmbitionRow, label: string, parent: Group): Group {
  const link = parent.append('a').attr('href', href(url)).attr('data-target', target.id).attr('data-plan', plan.id);
  link.append('title').text(`${plan.name}，${label}。${computedWords(computed, target.unit ?? '')}`);
  return link as unknown as Group;
}

/** Hairlines of the axis behind a row, the one at 0 darker. */
function drawGrid(group: Group, { ticks, x }: AmbitionLayout, top: number, bottom: number): void {
  for (const tick of ticks) line(group, [x(tick), top, x(tick), bottom], 'grid', tick === 0 ? 'var(--ink-3)' : 'var(--grid)');
}

/** Labels of the axis; one that would run into the one before it is left out. */
function drawAxis(group: Group, { ticks, x }: AmbitionLayout, width: number): void {
  let free = 0;
  for (const tick of ticks) {
    const words = signed(tick).replace('+', '');
    const half = textWidth(words, 13) / 2;
    const at = Math.min(Math.max(x(tick), half), width - half);
    if (at - half < free) continue;
    free = at + half + 8;
    write(group, at, HEIGHTS.axis - 6, words, { className: 'tick', size: 13, grey: true, anchor: 'middle' });
  }
}

/** Stem from 0, point, and the words beside it or, on a phone, at the right edge above. */
function drawRate(group: Group, row: AmbitionRow, layout: AmbitionLayout, width: number): void {
  const { x, middle, said: words, narrow } = layout;
  const rate = row.computed.annualGrowth ?? 0;
  line(group, [x(0), middle, x(rate), middle], 'stem', 'var(--hue)', 2);
  point(group, x(rate), middle, row.computed.from);
  const value = { className: 'value', size: 14, bold: true };
  const said = { className: 'said', size: 13, grey: true };
  const [rateWords, sizeWords] = [rateLabel(row), sizeLabel(row)];
  if (narrow) {
    write(group, width - textWidth(sizeWords, 13) - GAP, words + 5, rateWords, { ...value, anchor: 'end' });
    write(group, width, words + 5, sizeWords, { ...said, anchor: 'end' });
    return;
  }
  const at = Math.max(x(rate), x(0)) + GAP;
  write(group, at, words + 5, rateWords, value);
  write(group, at + textWidth(rateWords, 14) + GAP, words + 5, sizeWords, said);
}

/** Why no rate follows, in place of a point. */
function drawReason(group: Group, row: AmbitionRow, { narrow, said: words, middle, left }: AmbitionLayout, width: number): void {
  const [reason, instead] = withoutRate(row);
  const look = { className: 'reason', size: 13, grey: true };
  if (!narrow) return write(group, left, words + 5, `${reason}；${instead}`, look);
  write(group, width, words + 5, reason, { ...look, anchor: 'end' });
  write(group, width, middle + 5, instead, { ...look, anchor: 'end' });
}

/** One target. */
function drawRow(parent: Group, row: AmbitionRow, label: string, layout: AmbitionLayout, width: number): void {
  const { pitch, words, said, names, narrow } = layout;
  const drawn = row.computed.annualGrowth !== null;
  if (drawn || !narrow) drawGrid(parent, layout, narrow ? said + 13 : 0, narrow ? pitch - 2 : pitch);
  const link = linkTo(row, label, parent);
  // What a pointer can hit, so that the whole row is the link.
  link.append('rect').attr('width', width).attr('height', pitch).attr('fill', 'none').attr('stroke', 'none').attr('pointer-events', 'all');
  drawPlanName(link.append('g').attr('transform', `translate(0 ${words})`), row.plan, names);
  if (drawn) drawRate(link, row, layout, width);
  else drawReason(link, row, layout, width);
}

/** All targets of an indicator on one line, without words; those without a rate are counted at its head. */
function drawStrip(parent: Group, { label, rows }: AmbitionGroup, layout: AmbitionLayout): void {
  drawGrid(parent, layout, 0, HEIGHTS.strip);
  for (const row of rows.filter(({ computed }) => computed.annualGrowth !== null))
    point(linkTo(row, label, parent), layout.x(row.computed.annualGrowth ?? 0), HEIGHTS.strip / 2, row.computed.from);
}

/** Name of an indicator on a hairline, and in a strip how many targets it holds. */
function drawHead(group: Group, { label, rows }: AmbitionGroup, strip: boolean, width: number): void {
  const without = rows.filter(({ computed }) => computed.annualGrowth === null).length;
  const count = strip ? `${rows.length} 项${without > 0 ? `，${without} 项无从计算` : ''}` : '';
  line(group, [0, 5, width, 5], 'row', 'var(--hairline)');
  write(group, 0, 26, fitted(label, width - textWidth(count, 13) - GAP, 14), { className: 'head', size: 14, bold: true });
  if (count) write(group, width, 26, count, { className: 'said', size: 13, grey: true, anchor: 'end' });
}

/**
 * Draws what rates follow from printed figures: a panel for baselines, one for printed rates, in each the indicators in the order of
 * the site and the plans below them. Very many rows become a strip for each indicator.
 *
 * @returns an `svg` element with `title` and `desc`, its rows links to their sentences.
 */
export function drawAmbition(ambition: Ambition, { document, width, id }: Drawing): SVGSVGElement {
  const layout = layOutAmbition(ambition, width, `由印出的${growthName(rowsOf(ambition.growth))}推算`);
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${width} ${layout.height}`)
    .attr('class', 'ambition-chart')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title ${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(ambitionClaim(ambition));
  svg
    .append('desc')
    .attr('id', `${id}-desc`)
    .text(layout.strips ? ambitionClaim(ambition) : describeAmbition(ambition));
  let label = '';
  const draw = (item: Item): void => {
    const group = svg.append('g').attr('class', `at-${item.kind}`).attr('transform', `translate(0 ${item.y})`) as unknown as Group;
    if (item.kind === 'panel') write(group, 0, 34, item.label, { className: 'panel-title', size: 14, grey: true });
    if (item.kind === 'axis') drawAxis(group, layout, width);
    if (item.kind === 'group') {
      ({ label } = item.group);
      drawHead(group, item.group, layout.strips, width);
    }
    if (item.kind === 'row') drawRow(group, item.row, label, layout, width);
    if (item.kind === 'strip') drawStrip(group, item.group, layout);
  };
  layout.items.forEach(draw);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
