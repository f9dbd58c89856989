import { select } from 'd3';
import { drawPlanName, type Group } from './planName.ts';
import { placeOn } from './scale.ts';
import { drawAxis } from './targetChartAxis.ts';
import { LEADING, type Layout, type PlacedPoint, type PlacedReason } from './targetChartLayout.ts';
import { linkTo, type Links } from './targetChartLinks.ts';
import { attributes, hairline, looks, rounded, say, type Parent } from './targetChartLook.ts';
import { drawMarks } from './targetChartMarks.ts';
import type { Panel } from './targetChartPanels.ts';
import { drawParts } from './targetChartWords.ts';

/** Answers the pointer along the whole line, not on its marks alone. */
function surface(parent: Parent<SVGAElement>, { top, height }: { top: number; height: number }, width: number): void {
  attributes(parent.append('rect').attr('class', 'hit'), { y: top, width, height, fill: 'transparent' });
}

function drawPoint(row: Parent, placed: PlacedPoint, { scale }: Panel, { left, axis }: Layout, links: Links, width: number): void {
  const { point, marks, parts, words, before, counted } = placed;
  const link = linkTo(row, { point }, links);
  surface(link, placed, width);
  if (counted) say(link, 'counted', counted, counted.text);
  drawMarks(link, point, scale, (value) => left + placeOn(scale, value, axis), marks);
  if (before && point.baseline)
    attributes(say(link, 'words', before, point.baseline.label), looks.from)
      .attr('class', 'from')
      .attr('text-anchor', before.anchor);
  drawParts(link, parts, words);
}

function drawReason(row: Parent, placed: PlacedReason, links: Links, width: number): void {
  const { line, texts, x, y } = placed;
  const link = linkTo(row, line, links);
  surface(link, placed, width);
  const words = say(link, 'reason', { x, y });
  texts.forEach((text, index) =>
    words
      .append('tspan')
      .attr('x', rounded(x))
      .attr('dy', index === 0 ? 0 : LEADING)
      .text(text),
  );
}

/** Draws axis and rows of a panel, its first row at `top`; gives its lower end. */
export function drawPanel(
  parent: Parent,
  panel: Panel,
  layout: Layout,
  { top, width, foot, links }: { top: number; width: number; foot: boolean; links: (plan: Panel['rows'][number]['plan']) => Links },
): number {
  const last = layout.rows.at(-1);
  const bottom = top + (last ? last.top + last.height : 0);
  const drawn = panel.rows.some(({ lines }) => lines.some((line) => 'point' in line));
  if (drawn) drawAxis(parent, panel.scale, panel.unit, { left: layout.left, axis: layout.axis, top, bottom, width, foot });
  for (const { plan, top: from, name, lines } of layout.rows) {
    hairline(parent, top + from, width);
    const row = parent
      .append('g')
      .attr('data-plan', plan.id)
      .attr('transform', `translate(0 ${top + from})`) as Parent;
    const named = row.append('g').attr('transform', `translate(0 ${name.y})`);
    if (drawPlanName(select(named.node()) as unknown as Group, plan, name.room)) row.insert('title', () => named.node()).text(plan.name);
    for (const line of lines) {
      if ('point' in line) drawPoint(row, line, panel, layout, links(plan), width);
      else drawReason(row, line, links(plan), width);
    }
  }
  hairline(parent, bottom, width);
  return bottom;
}
