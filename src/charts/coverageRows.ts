import { select, type BaseType, type Selection } from 'd3';
import type { Coverage } from '../lib/coverage.ts';
import { cellName } from '../lib/coverageTable.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Theme } from '../schemas/vocabulary.ts';
import type { Drawing } from './chart.ts';
import { coverageLook } from './coverageLook.ts';
import { GLYPH, GLYPH_HEIGHT, glyphName, glyphPath } from './coverageGlyph.ts';
import { textWidth } from './textWidth.ts';

/** What a picture of the matrix is drawn from. */
export interface CoverageRows {
  themes: readonly Pick<Theme, 'id' | 'label' | 'group'>[];
  /** `note` stands beside the name where there is room: 规划, 工作方案. */
  plans: readonly (Pick<Plan, 'id' | 'name' | 'mark'> & { note: string })[];
  /** Cell of a theme and a plan. */
  cell: (theme: string, plan: string) => Coverage;
}

/** What a picture of the matrix needs besides its rows. */
export interface CoverageOptions extends Drawing {
  /** Title and description for assistive technology. */
  title: string;
  description: string;
  /** Address of what a cell, a theme, a plan leads to. */
  links: { cell: (cell: Coverage) => string; theme: (id: string) => string; plan: (id: string) => string };
}

/** An element of a picture, to append to. */
export type Parent<Element extends BaseType = SVGGElement> = Selection<Element, unknown, null, undefined>;

/** Side of a plan's mark; a mark of two characters is wider. */
export const MARK = 22;
export const markWidth = (mark: string): number => Math.max(MARK, Math.ceil(textWidth(mark, 14)) + 6);

/** Pixels to a tenth, enough for the eye and short in the file. */
export const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Runs of themes of one group, in order. */
export function groupsOf(themes: CoverageRows['themes']): { label: string; themes: CoverageRows['themes'][number][] }[] {
  return [...Map.groupBy(themes, (theme) => theme.group.id).values()].map((all) => ({ label: all[0]?.group.label ?? '', themes: all }));
}

/** The empty picture, named for assistive technology. It is a group, not an image: what is in it can be reached. */
export function frame({ document, width, title, description, id }: CoverageOptions, height: number): Parent<SVGSVGElement> {
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('class', 'coverage-chart')
    .attr('data-chart', 'coverage')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(description);
  return svg;
}

/** The finished picture. */
export function drawn(svg: Parent<SVGSVGElement>): SVGSVGElement {
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}

/** A group in a picture, moved down by `y`. */
export function group<Element extends BaseType>(parent: Parent<Element>, name: string, y: number): Parent {
  return parent.append('g').attr('class', name).attr('transform', `translate(0 ${y})`);
}

/** Gives an element its classes and the look of each, a later one over an earlier. */
export function looked<Element extends BaseType>(element: Parent<Element>, name: string): Parent<Element> {
  element.attr('class', name);
  for (const [attribute, value] of Object.entries(coverageLook(name))) element.attr(attribute, value);
  return element;
}

/** A line across the picture. */
export function line<Element extends BaseType>(parent: Parent<Element>, name: string, y: number, from: number, to: number): void {
  looked(parent.append('line'), name).attr('x1', rounded(from)).attr('x2', rounded(to)).attr('y1', y).attr('y2', y);
}

/** Words at a place; `name` says how they are set. */
export function words<Element extends BaseType>(parent: Parent<Element>, name: string, x: number, y: number, text: string | number): void {
  looked(parent.append('text'), name).attr('x', rounded(x)).attr('y', y).text(text);
}

/** The square with the character of a plan; `x` and `y` are its middle. */
export function drawMark<Element extends BaseType>(parent: Parent<Element>, { mark }: Pick<Plan, 'mark'>, x: number, y: number): void {
  const width = markWidth(mark);
  const left = rounded(x - width / 2);
  looked(parent.append('rect'), 'mark')
    .attr('x', left)
    .attr('y', y - MARK / 2)
    .attr('width', width)
    .attr('height', MARK);
  words(parent, 'mark-text', x, y + 5, mark);
}

/**
 * Each glyph that occurs, with the surface that answers the pointer, so that a cell is one `use`. What is used takes its colour from
 * the cell by inheritance: rules that name its surroundings do not reach it.
 */
export function defineGlyphs(svg: Parent<SVGSVGElement>, cells: readonly Coverage[], id: string, [width, height]: [number, number]): void {
  const defs = svg.append('defs');
  for (const [name, { level, quantified }] of new Map(cells.map((cell) => [glyphName(cell), cell]))) {
    const glyph = defs.append('g').attr('id', `${id}-${name}`);
    glyph
      .append('rect')
      .attr('fill', 'var(--hovered,transparent)')
      .attr('x', -width / 2)
      .attr('y', -height / 2)
      .attr('width', width)
      .attr('height', height);
    glyph
      .append('path')
      .attr('transform', `translate(${-GLYPH / 2} ${-GLYPH_HEIGHT / 2})`)
      .attr('fill', level === 'none' ? 'var(--ink-3)' : null)
      .attr('d', glyphPath(level, quantified.length > 0));
  }
}

/** One cell: a link named by plan, theme and level; its middle is `x` on the line of its group. */
export function drawCell(
  parent: Parent,
  cell: Coverage,
  named: { plan: string; theme: string },
  x: number,
  options: CoverageOptions,
): void {
  const link = parent.append('a').attr('href', options.links.cell(cell));
  link.append('title').text(cellName(cell, named.plan, named.theme));
  link
    .append('use')
    .attr('fill', 'var(--hue)')
    .attr('href', `#${options.id}-${glyphName(cell)}`)
    .attr('x', rounded(x));
}
