import { linkHorizontal } from 'd3';
import { drawDocuments, drawing, layOut, TOP, type CitationOptions } from './instrumentsLayout.ts';
import type { CitationRows, CitingPlan } from './instrumentsRows.ts';
import { drawPlanName, nameRoom, type Group } from './planName.ts';

/** Between a name and its curves. */
const GAP = 10;
/** Plans stand this far apart at least, at most that far. */
const CLOSE = 48;
const FAR = 120;

/** The plans, spread over the height with what each cites in all. */
function drawPlans(group: Group, plans: readonly CitingPlan[], pitch: number, top: number, room: number): Map<string, number> {
  return new Map(
    plans.map((plan, at) => {
      const y = top + at * pitch;
      const own = group.append('g').attr('data-plan', plan.id).attr('transform', `translate(0 ${y})`);
      drawPlanName(own, plan, room);
      own.append('text').attr('class', 'said').attr('y', 27).text(`共引 ${plan.cited} 份`);
      return [plan.id, y];
    }),
  );
}

/**
 * Draws which plan cites which document: plans at the left in their fixed order, documents at the right by level, a curve for each plan that
 * cites a document. Who cites it stands below each title too, so that the picture can be read without its colours.
 *
 * @returns an `svg` element with `title` and `desc`.
 */
export function citationChart(rows: CitationRows, options: CitationOptions): SVGSVGElement {
  const { width } = options;
  const names = nameRoom(rows.plans, Math.floor(width * 0.28));
  const left = Math.max(names, 76) + GAP;
  const x = left + Math.max(44, Math.floor((width - left) * 0.24));
  const layout = layOut(rows, width - x);
  const count = rows.plans.length;
  const pitch = Math.max(CLOSE, Math.min(FAR, layout.height / Math.max(1, count)));
  const height = Math.max(layout.height, count * pitch + TOP);
  const svg = drawing(rows, options, height);
  const curves = svg.append('g').attr('class', 'curves');
  const places = drawPlans(svg.append('g'), rows.plans, pitch, (height - (count - 1) * pitch) / 2, left - GAP);
  const curve = linkHorizontal<unknown, [number, number]>();
  for (const { plans, y } of layout.documents) {
    for (const plan of plans)
      curves
        .append('path')
        .attr('class', 'curve')
        .attr('data-plan', plan)
        .attr('d', curve({ source: [left, places.get(plan) ?? 0], target: [x - 8, y] }));
    curves
      .append('circle')
      .attr('class', 'end')
      .attr('cx', x - 8)
      .attr('cy', y)
      .attr('r', 3);
  }
  drawDocuments(svg.append('g'), layout, x, width);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
