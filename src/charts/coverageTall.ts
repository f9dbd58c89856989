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
  MARK,
  words,
  type CoverageOptions,
  type CoverageRows,
  type Parent,
} from './coverageRows.ts';
import { textWidth } from './textWidth.ts';

const GROUP = 40;
const PITCH = 44;
const COUNT = 24;
const COUNT_ROW = 26;
const LABEL_SIZE = 14;
/** Line pitch of a name on two lines. */
const LINE = 20.5;
const HEAD_SIZE = 13;
/** Names of themes take at least this much. */
const NAMES = 92;
/** What is counted at the right of each row and at the foot of each column. */
const counts = [
  { key: 'task', label: '专门任务' },
  { key: 'number', label: '写有数' },
] as const;

/** Where columns stand. */
interface Columns {
  /** Width of the names of themes. */
  names: number;
  /** Middle of a plan's column. */
  plan: (at: number) => number;
  /** Middle of a column of counts; a single plan is not counted by theme. */
  count: (at: number) => number;
  step: number;
}

function columnsOf(plans: number, width: number): Columns {
  const right = width - (plans > 1 ? counts.length * COUNT : 0);
  const step = Math.min(PITCH, Math.floor((right - NAMES) / plans));
  const names = right - step * plans;
  return { names, plan: (at) => names + (at + 0.5) * step, count: (at) => right + (at + 0.5) * COUNT, step };
}

/** A label on one line, or on two of like length, the longer below; parted before 与 where that is near the middle and fits. */
function lines(label: string, room: number): string[] {
  const fits = (part: string): boolean => textWidth(part, LABEL_SIZE) <= room;
  if (fits(label)) return [label];
  const half = Math.floor(label.length / 2);
  const and = label.indexOf('与');
  const cut = and > 0 && Math.abs(and - half) < 2 && fits(label.slice(and)) ? and : half;
  return [label.slice(0, cut), label.slice(cut)];
}

/** Marks with names below, and heads of the counts, set vertically. */
function drawHeads(svg: Parent<SVGSVGElement>, { plans }: CoverageRows, columns: Columns, options: CoverageOptions): void {
  const heads = group(svg, 'heads', MARK / 2);
  plans.forEach((plan, at) => {
    const head = heads.append('a').attr('href', options.links.plan(plan.id)).attr('data-plan', plan.id);
    drawMark(head, plan, columns.plan(at), 0);
    words(head, 'vertical down', columns.plan(at), MARK / 2 + 6, plan.name);
  });
  if (plans.length > 1)
    counts.forEach(({ label }, at) => {
      words(heads, 'vertical down count-head', columns.count(at), MARK / 2 + 6, label);
    });
}

/** Name of a theme, its cells, its counts, around the middle line of the row. */
function drawRow(row: Parent, theme: CoverageRows['themes'][number], rows: CoverageRows, columns: Columns, options: CoverageOptions): void {
  const name = row.append('a').attr('href', options.links.theme(theme.id));
  const parts = lines(theme.label, columns.names - 6);
  parts.forEach((part, at) => {
    words(name, 'name short', 0, 5 + (at - (parts.length - 1) / 2) * LINE, part);
  });
  const cells = rows.plans.map((plan) => ({ plan, cell: rows.cell(theme.id, plan.id) }));
  cells.forEach(({ plan, cell }, at) => {
    const own = row.append('g').attr('data-plan', plan.id);
    drawCell(own, cell, { plan: plan.name, theme: theme.label }, columns.plan(at), options);
  });
  if (cells.length < 2) return;
  const found = countCells(cells.map(({ cell }) => cell));
  counts.forEach(({ key }, at) => {
    words(row, 'count', columns.count(at), 5, found[key]);
  });
}

/**
 * Draws the matrix with themes down and plans across, for narrow pages: each cell a link, each plan counted at the foot, each theme at the
 * right where there are several plans. Every group repeats the marks, because a picture has no head that stays in sight.
 *
 * @returns an `svg` element with `title` and `desc`; append it or take its `outerHTML`.
 */
export function coverageTall(rows: CoverageRows, options: CoverageOptions): SVGSVGElement {
  const { themes, plans, cell } = rows;
  const { width, id } = options;
  const groups = groupsOf(themes);
  const columns = columnsOf(plans.length, width);
  const head = MARK + Math.ceil(Math.max(...[...plans.map(({ name }) => name), '专门任务'].map((name) => textWidth(name, HEAD_SIZE))));
  const end = head + groups.length * GROUP + themes.length * PITCH;
  const svg = frame(options, end + 8 + counts.length * COUNT_ROW);
  const cells = themes.flatMap((theme) => plans.map((plan) => cell(theme.id, plan.id)));
  defineGlyphs(svg, cells, id, [columns.step, PITCH]);
  drawHeads(svg, rows, columns, options);
  let y = head;
  for (const { label, themes: members } of groups) {
    const top = group(svg, 'group-head', y + GROUP - 18);
    words(top, 'group', 0, 8, label);
    if (y > head)
      plans.forEach((plan, at) => {
        drawMark(top.append('g').attr('data-plan', plan.id), plan, columns.plan(at), 3);
      });
    y += GROUP;
    line(svg, 'group-line', y, 0, width);
    for (const theme of members) {
      drawRow(group(svg, 'theme', y + PITCH / 2), theme, rows, columns, options);
      y += PITCH;
      line(svg, 'row', y, 0, width);
    }
  }
  const found = plans.map((plan) => countCells(themes.map((theme) => cell(theme.id, plan.id))));
  counts.forEach(({ key, label }, at) => {
    const row = group(svg, 'sums', end + 8 + (at + 0.5) * COUNT_ROW);
    words(row, 'note', 0, 5, label);
    found.forEach((own, column) => {
      words(row, 'count', columns.plan(column), 5, own[key]);
    });
  });
  return drawn(svg);
}
