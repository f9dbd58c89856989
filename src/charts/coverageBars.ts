import { scaleLinear } from 'd3';
import { countCells, type CoverageCounts } from '../lib/coverageCounts.ts';
import { drawn, frame, group, line, looked, rounded, words, type CoverageOptions, type CoverageRows, type Parent } from './coverageRows.ts';

const NAMES = 200;
/** Room for the counts at the right; those of a hundred plans and more are wider. */
const figuresRoom = (plans: number): number => (plans < 100 ? 148 : 172);
/** Width from which names stand left of the bars; on a narrower picture they stand above. */
const BESIDE = 500;
const BAR = 16;

/** How many plans stand at each level, in the marks of the matrix: filled, lower half filled, outline, dashes; a bar below for numbers. */
function drawBar(bar: Parent, found: CoverageCounts, x: (count: number) => number): void {
  const toAction = found.task + found.action;
  const toMention = toAction + found.mention;
  const box = (name: string, from: number, to: number, top: number, height: number): void => {
    if (to === from) return;
    looked(bar.append('rect'), name)
      .attr('x', x(from))
      .attr('y', top)
      .attr('width', rounded(x(to) - x(from)))
      .attr('height', height);
  };
  box('fill', 0, found.task, 0, BAR);
  box('fill', found.task, toAction, BAR / 2, BAR / 2);
  box('edge', found.task, toAction, 0, BAR);
  box('edge', toAction, toMention, 0, BAR);
  if (found.none > 0) line(bar, 'dash', BAR / 2, x(toMention) + 2, x(toMention + found.none));
  box('fill', 0, found.number, BAR + 2.5, 2.5);
}

/**
 * Draws a matrix of more plans than a picture can show one by one: for every theme how many plans stand at each level, in the marks of
 * the matrix. Its size does not depend on the number of plans. Each theme is a link.
 *
 * @returns an `svg` element with `title` and `desc`; append it or take its `outerHTML`.
 */
export function coverageBars({ themes, plans, cell }: CoverageRows, options: CoverageOptions): SVGSVGElement {
  const { width, links } = options;
  const beside = width >= BESIDE;
  const pitch = beside ? 34 : 56;
  const scale = scaleLinear([0, plans.length], [beside ? NAMES : 0, width - (beside ? figuresRoom(plans.length) : 0)]);
  const svg = frame(options, themes.length * pitch + 1);
  themes.forEach((theme, at) => {
    const found = countCells(plans.map((plan) => cell(theme.id, plan.id)));
    const row = group(svg, 'theme', at * pitch);
    words(row.append('a').attr('href', links.theme(theme.id)), beside ? 'name' : 'name short', 0, 22, theme.label);
    drawBar(group(row, 'bar', beside ? 6 : 28), found, (count) => rounded(scale(count)));
    words(row, 'figures', width, 22, `${found.task} 份有任务，${found.number} 份有数`);
    line(row, 'row', pitch, 0, width);
  });
  return drawn(svg);
}
