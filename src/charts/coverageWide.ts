import { scaleBand } from 'd3';
import { countCells } from '../lib/coverageCounts.ts';
import {
  defineGlyphs,
  drawCell,
  drawMark,
  drawn,
  frame,
  group,
  groupsOf,
  line,
  markWidth,
  words,
  type CoverageOptions,
  type CoverageRows,
  type Parent,
} from './coverageRows.ts';
import { textWidth } from './textWidth.ts';

const NAMES = 200;
const GROUPS = 22;
const HEAD_SIZE = 15;
const COUNT = 34;
const COUNT_ROW = 26;
/** Rows up to which the picture is airy. */
const AIRY = 10;
/** What is counted at the right of each row and at the foot of each column. */
const counts = [
  { key: 'task', label: '有专门任务' },
  { key: 'number', label: '写有定量目标' },
] as const;

/** Where columns stand. */
interface Columns {
  /** Middle of a theme's column. */
  theme: (id: string) => number;
  /** Middle of a column of counts. */
  count: (at: number) => number;
  step: number;
}

function columnsOf({ themes }: CoverageRows, width: number): Columns {
  const right = width - counts.length * COUNT;
  const ids = themes.map(({ id }) => id);
  const band = scaleBand(ids, [NAMES, right]);
  return {
    theme: (id) => (band(id) ?? 0) + band.step() / 2,
    count: (at) => right + (at + 0.5) * COUNT,
    step: band.step(),
  };
}

/** Names of the themes, set vertically and ending where the cells begin, with their groups above; heads of the counts. */
function drawHeads(svg: Parent<SVGSVGElement>, { themes }: CoverageRows, columns: Columns, foot: number, options: CoverageOptions): void {
  const heads = group(svg, 'heads', 0);
  for (const { label, themes: members } of groupsOf(themes)) {
    const [first, last] = [members[0], members.at(-1)].map((theme) => columns.theme(theme?.id ?? '')) as [number, number];
    words(heads, 'group', first - columns.step / 2, 14, label);
    line(heads, 'group-line', GROUPS, first - columns.step / 2, last + columns.step / 2 - 6);
  }
  for (const { id, label } of themes)
    words(heads.append('a').attr('href', options.links.theme(id)), 'vertical', columns.theme(id), foot - 10, label);
  counts.forEach(({ label }, at) => {
    words(heads, 'vertical count-head', columns.count(at), foot - 10, label);
  });
}

/** Mark, name and kind of a plan, its cells, its counts, around the middle line of the row. */
function drawRow(row: Parent, plan: CoverageRows['plans'][number], rows: CoverageRows, columns: Columns, options: CoverageOptions): void {
  const left = markWidth(plan.mark);
  const name = row.append('a').attr('href', options.links.plan(plan.id));
  drawMark(name, plan, left / 2, 0);
  words(name, 'name', left + 8, 5, plan.name);
  words(row, 'note', left + 16 + Math.ceil(textWidth(plan.name, 16)), 5, plan.note);
  const cells = rows.themes.map((theme) => ({ theme, cell: rows.cell(theme.id, plan.id) }));
  for (const { theme, cell } of cells) drawCell(row, cell, { plan: plan.name, theme: theme.label }, columns.theme(theme.id), options);
  const found = countCells(cells.map(({ cell }) => cell));
  counts.forEach(({ key }, at) => {
    words(row, 'count', columns.count(at), 5, found[key]);
  });
}

/** How many plans have a task, and numbers, under each theme. */
function drawSums(svg: Parent<SVGSVGElement>, { themes, plans, cell }: CoverageRows, columns: Columns, top: number): void {
  const found = themes.map(({ id }) => ({ id, counts: countCells(plans.map((plan) => cell(id, plan.id))) }));
  counts.forEach(({ key, label }, at) => {
    const row = group(svg, 'sums', top + (at + 0.5) * COUNT_ROW);
    words(row, 'note', 0, 5, `${label}的文件数`);
    for (const { id, counts: own } of found) words(row, 'count', columns.theme(id), 5, own[key]);
  });
}

/**
 * Draws the matrix with plans down and themes across, each cell a link. Rows are counted at the right, columns at the foot where there
 * are several plans. Colours come from the page's custom properties (`data-plan` sets the hue).
 *
 * @returns an `svg` element with `title` and `desc`; append it or take its `outerHTML`.
 */
export function coverageWide(rows: CoverageRows, options: CoverageOptions): SVGSVGElement {
  const { themes, plans, cell } = rows;
  const { width, id } = options;
  const several = plans.length > 1;
  const pitch = plans.length > AIRY ? 34 : 44;
  const longest = Math.max(...[...themes, ...counts].map(({ label }) => textWidth(label, HEAD_SIZE)));
  const foot = GROUPS + 16 + Math.ceil(longest) + 10;
  const end = foot + plans.length * pitch;
  const columns = columnsOf(rows, width);
  const svg = frame(options, several ? end + 8 + counts.length * COUNT_ROW : end + 1);
  const cells = plans.flatMap((plan) => themes.map((theme) => cell(theme.id, plan.id)));
  defineGlyphs(svg, cells, id, [Math.floor(columns.step), pitch - 2]);
  drawHeads(svg, rows, columns, foot, options);
  plans.forEach((plan, at) => {
    line(svg, at === 0 ? 'rule' : 'row', foot + at * pitch, 0, width);
    drawRow(group(svg, 'plan', foot + (at + 0.5) * pitch).attr('data-plan', plan.id), plan, rows, columns, options);
  });
  line(svg, 'rule', end, 0, width);
  if (several) drawSums(svg, rows, columns, end + 8);
  return drawn(svg);
}
