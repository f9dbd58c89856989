import { select } from 'd3';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Drawing, ScaleKind } from './chart.ts';
import type { ChartRow } from './rows.ts';
import { AXIS, FOOT } from './targetChartAxis.ts';
import { AIRY } from './targetChartLayout.ts';
import { looks, rounded, say, type Parent } from './targetChartLook.ts';
import { narrowLayout } from './targetChartNarrow.ts';
import { drawPanel } from './targetChartPanel.ts';
import { panelsOf } from './targetChartPanels.ts';
import { wideLayout } from './targetChartWide.ts';
import { wrapped } from './targetChartWords.ts';
import { describe } from './words.ts';

/** What a chart needs besides its rows. */
export interface TargetChartOptions extends Drawing {
  indicator: Pick<Indicator, 'id' | 'unit'>;
  scale: ScaleKind;
  /** Title for assistive technology. */
  title: string;
}

/** Narrower than this, a picture is laid out for a phone. */
const WIDE = 480;
/** Above the heading of a further panel, and from line to line of it. */
const BREAK = 26;
const LEADING = 18;

/**
 * Draws what the plans promise about one indicator: a row per plan in the order given, a line for every target, the axis on top; growths
 * on an axis of their own below. A long chart has closer rows and the axis at its foot too. Looks are attributes with the page's custom
 * properties (`data-plan` sets the hue).
 *
 * @returns an `svg` element with `title` and `desc`; append it or take its `outerHTML`.
 */
export function targetChart(rows: readonly ChartRow[], options: TargetChartOptions): SVGSVGElement {
  const { document, width, id, indicator, scale, title } = options;
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('class', 'target-chart')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title ${id}-desc`)
    .attr('font-family', 'var(--hei)');
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(describe(rows));
  let end = 0;
  for (const panel of panelsOf(rows, indicator, scale)) {
    const group = svg.append('g').attr('data-panel', panel.kind) as unknown as Parent;
    const heading = panel.heading === null ? [] : wrapped(panel.heading, width, looks.heading['font-size']);
    heading.forEach((text, at) => say(group, 'heading', { x: 0, y: end + BREAK + at * LEADING }, text));
    const layout = width < WIDE ? narrowLayout(panel, width) : wideLayout(panel, width);
    const foot = panel.rows.length > AIRY;
    const top = end + AXIS + (heading.length > 0 ? BREAK + (heading.length - 1) * LEADING + 2 : 0);
    end = drawPanel(group, panel, layout, { top, width, foot, links: (plan) => ({ plan, indicator: indicator.id }) });
    if (foot) end += FOOT;
  }
  // The last hairline is half outside its place.
  svg.attr('viewBox', `0 0 ${width} ${rounded(end + 1)}`);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
