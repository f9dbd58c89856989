import { linkHorizontal } from 'd3';
import { href } from '../lib/link.ts';
import { drawDocuments, drawing, layOut, TOP, type CitationOptions } from './instrumentsLayout.ts';
import type { CitationRows, CitingPlan } from './instrumentsRows.ts';
import { drawPlanName, nameRoom, type Group } from './planName.ts';

/** Between a name and its curves. */
const GAP = 10;
/** Plans stand this far apart at least, at most that far. */
const CLOSE = 48;
const FAR = 120;

/** A plan with what it cites in all, a link to its text. */
function drawPlan(group: Group, plan: CitingPlan, room: number): void {
  const link = group.append('a').attr('href', href(`/plans/${plan.id}/`)) as unknown as Group;
  drawPlanName(link, plan, room);
  link.append('text').attr('class', 'said').attr('fill', 'var(--ink-2)').attr('font-size', 13).attr('y', 27).text(`共引 ${plan.cited} 份`);
}

/**
 * Draws which plan cites which document: plans at the left in their fixed order, documents at the right by level, a curve for each plan that
 * cites a document. Who cites it stands below each title too, so that the picture can be read without its colours.
 *
 * @returns an `svg` element with `title` and `desc`; a plan is a link to its text, a document to its citations.
 */
export function citationCurves(rows: CitationRows, options: CitationOptions): SVGSVGElement {
  const { width } = options;
  const names = nameRoom(rows.plans, Math.floor(width * 0.28));
  const left = Math.max(names, 76) + GAP;
  const x = left + Math.max(44, Math.floor((width - left) * 0.24));
  const layout = layOut(rows, width - x);
  const count = rows.plans.length;
  const pitch = Math.max(CLOSE, Math.min(FAR, layout.height / Math.max(1, count)));
  const height = Math.max(layout.height, count * pitch + TOP);
  const top = (height - (count - 1) * pitch) / 2;
  const svg = drawing(rows, options, height);
  const curve = linkHorizontal<unknown, [number, number]>();
  rows.plans.forEach((plan, at) => {
    const y = top + at * pitch;
    // Curves stand with their plan, so that what sets it apart sets them apart too.
    const own = svg.append('g').attr('data-plan', plan.id);
    for (const document of layout.documents.filter(({ plans }) => plans.includes(plan.id)))
      own
        .append('path')
        .attr('class', 'curve')
        .attr('data-plan', plan.id)
        .attr('fill', 'none')
        .attr('stroke', 'var(--hue)')
        .attr('stroke-width', 2)
        .attr('d', curve({ source: [left, y], target: [x - 8, document.y] }));
    drawPlan(own.append('g').attr('transform', `translate(0 ${y})`), plan, left - GAP);
  });
  for (const { y } of layout.documents)
    svg
      .append('circle')
      .attr('class', 'end')
      .attr('fill', 'var(--ink)')
      .attr('cx', x - 8)
      .attr('cy', y)
      .attr('r', 3);
  drawDocuments(svg.append('g'), layout, x, width);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
