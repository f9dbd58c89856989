import { isAggregated } from './aggregate.ts';
import { drawDocuments, drawing, layOut, type CitationOptions } from './instrumentsLayout.ts';
import type { CitationRows } from './instrumentsRows.ts';

const HEIGHT = 16;
/** Between the words of a document and its strip. */
const GAP = 6;
/** White between two plans, while there is room for it. */
const BETWEEN = 1;

/**
 * Draws which of many plans cite which document: below each document a strip with a place for every plan in their fixed order, filled where the
 * plan cites it; of very many plans a bar for how many do. Curves between so many plans cannot be told apart.
 *
 * @returns an `svg` element with `title` and `desc`.
 */
export function citationStrips(rows: CitationRows, options: CitationOptions): SVGSVGElement {
  const { width } = options;
  const layout = layOut(rows, width, GAP + HEIGHT);
  const svg = drawing(rows, options, layout.height);
  drawDocuments(svg.append('g'), layout, 0, width);
  const step = width / Math.max(1, rows.plans.length);
  const between = step > 3 * BETWEEN ? BETWEEN : 0;
  const place = new Map(rows.plans.map(({ id }, at) => [id, at * step]));
  for (const { plans, end } of layout.documents) {
    const y = end - HEIGHT;
    const strip = svg.append('g').attr('class', 'strip');
    strip.append('rect').attr('class', 'strip-all').attr('fill', 'var(--grid)').attr('y', y).attr('width', width).attr('height', HEIGHT);
    // A place of less than a few pixels tells no plan from its neighbours: then only how many they are.
    if (isAggregated(rows.plans.length)) {
      const share = plans.length / rows.plans.length;
      strip
        .append('rect')
        .attr('class', 'share')
        .attr('fill', 'var(--ink-2)')
        .attr('y', y)
        .attr('width', Math.round(share * width))
        .attr('height', HEIGHT);
      continue;
    }
    for (const plan of plans)
      strip
        .append('rect')
        .attr('class', 'cites')
        .attr('fill', 'var(--hue)')
        .attr('data-plan', plan)
        .attr('x', place.get(plan) ?? 0)
        .attr('y', y)
        .attr('width', step - between)
        .attr('height', HEIGHT);
  }
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
