import { linkHorizontal, select } from 'd3';
import { describeCitations, type CitationRows, type CitingPlan } from './instrumentsRows.ts';
import { textWidth } from './textWidth.ts';
import { drawPlanName, nameRoom, type Group } from './timelineName.ts';

/** What the picture needs besides its rows. */
export interface CitationOptions {
  /** The document to make elements in: jsdom at build time. */
  document: Document;
  /** Drawn width in pixels; text keeps its size. */
  width: number;
  /** Title for assistive technology. */
  title: string;
  /** Makes the ids of title and description unique on the page. */
  id: string;
}

const TITLE = 16;
const TITLE_LINE = 24;
const SMALL_LINE = 20;
const LEVEL = 34;
/** Below each document. */
const SPACE = 14;
/** Between a name and its curves. */
const GAP = 10;
/** Plans stand this far apart at least; with room for a second line from AIRY on. */
const CLOSE = 32;
const AIRY = 48;
const TOP = 6;

/** Cuts a title into lines that fit; never leaves a closing bracket or mark alone at the head of a line. */
function wrapped(title: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of title) {
    if (line !== '' && textWidth(line + character, TITLE) > room && !/^[”》）、，。]$/u.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

/** Where each document stands: the middle of its first line, and the lines of its title. */
interface Placed {
  title: string[];
  y: number;
  plans: string[];
  said: string;
}

/** Sets documents below one another under the heads of their levels. */
function layOut({ groups }: CitationRows, room: number): { heads: { label: string; y: number }[]; documents: Placed[]; height: number } {
  const heads: { label: string; y: number }[] = [];
  const documents: Placed[] = [];
  let y = TOP;
  for (const { label, instruments } of groups) {
    heads.push({ label, y });
    y += LEVEL;
    for (const { title, plans, said } of instruments) {
      const lines = wrapped(`《${title}》`, room);
      documents.push({ title: lines, y: y + TITLE_LINE / 2, plans, said });
      y += lines.length * TITLE_LINE + SMALL_LINE + SPACE;
    }
  }
  return { heads, documents, height: y };
}

/** The plans, spread over the height; with what each cites in all where there is room for it. */
function drawPlans(group: Group, plans: readonly CitingPlan[], pitch: number, top: number, room: number): Map<string, number> {
  return new Map(
    plans.map((plan, at) => {
      const y = top + at * pitch;
      const own = group.append('g').attr('data-plan', plan.id).attr('transform', `translate(0 ${y})`);
      drawPlanName(own, plan, room);
      if (pitch >= AIRY) own.append('text').attr('class', 'said').attr('y', 27).text(`共引 ${plan.cited} 份`);
      return [plan.id, y];
    }),
  );
}

/** The documents with their levels and who cites them; a title keeps its words whole. */
function drawDocuments(
  group: Group,
  { heads, documents }: Pick<ReturnType<typeof layOut>, 'heads' | 'documents'>,
  x: number,
  width: number,
): void {
  for (const { label, y } of heads) {
    group.append('line').attr('class', 'row').attr('x1', x).attr('x2', width).attr('y1', y).attr('y2', y);
    group
      .append('text')
      .attr('class', 'level')
      .attr('x', x)
      .attr('y', y + 20)
      .text(label);
  }
  for (const { title, y, said } of documents) {
    title.forEach((line, at) =>
      group
        .append('text')
        .attr('class', 'instrument')
        .attr('x', x)
        .attr('y', y + 5 + at * TITLE_LINE)
        .text(line),
    );
    group
      .append('text')
      .attr('class', 'said')
      .attr('x', x)
      .attr('y', y + 2 + title.length * TITLE_LINE)
      .text(said);
  }
}

/**
 * Draws which plan cites which document: plans at the left in their fixed order, documents at the right by level, a curve for each plan that
 * cites a document. Who cites it stands below each title too, so that the picture can be read without its colours.
 *
 * @returns an `svg` element with `title` and `desc`.
 */
export function citationChart(rows: CitationRows, { document, width, title, id }: CitationOptions): SVGSVGElement {
  const names = nameRoom(rows.plans, Math.floor(width * 0.28));
  const left = Math.max(names, 76) + GAP;
  const x = left + Math.max(44, Math.floor((width - left) * 0.24));
  // An em is left for characters wider than estimated.
  const { heads, documents, height: documentsHeight } = layOut(rows, width - x - TITLE);
  const pitch = Math.max(rows.plans.length > 12 ? CLOSE : AIRY, Math.min(120, documentsHeight / Math.max(1, rows.plans.length)));
  const height = Math.max(documentsHeight, rows.plans.length * pitch + TOP);
  const top = (height - (rows.plans.length - 1) * pitch) / 2;
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'img')
    .attr('aria-labelledby', `${id}-title ${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(describeCitations(rows));
  const curves = svg.append('g').attr('class', 'curves');
  const places = drawPlans(svg.append('g') as unknown as Group, rows.plans, pitch, top, left - GAP);
  const curve = linkHorizontal<unknown, [number, number]>();
  for (const { plans, y } of documents) {
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
  drawDocuments(svg.append('g') as unknown as Group, { heads, documents }, x, width);
  const node = svg.node();
  if (!node) throw new Error('Unexpected missing svg element, expected the one just made');
  return node;
}
