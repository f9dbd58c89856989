import { select, type Selection } from 'd3';
import { instrumentHref } from '../lib/link.ts';
import type { Drawing } from './chart.ts';
import { describeCitations, type CitationRows } from './instrumentsRows.ts';
import { textWidth } from './textWidth.ts';
import type { Group } from './planName.ts';

/** What the picture needs besides its rows. */
export interface CitationOptions extends Drawing {
  /** Title for assistive technology. */
  title: string;
}

const TITLE = 16;
const TITLE_LINE = 24;
const SMALL_LINE = 20;
const LEVEL = 34;
/** Below each document. */
const SPACE = 14;
/** Left free above the first. */
export const TOP = 6;

// Matches （2021—2035年）》 as one and 建 by itself; what opens or closes stays with what is inside.
const WHOLE = /[《“（〔]*(?:\d+(?:[-—–]+\d+)?年?|[\s\S])[”》）〕、，。]*/gu;

/** Cuts a title into lines that fit; years stay whole, and no line begins with what closes. */
function wrapped(title: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [part] of title.matchAll(WHOLE)) {
    if (line !== '' && textWidth(line + part, TITLE) > room) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return [...lines, line];
}

/** Where a document stands: the middle of its first line, the lines of its title, the end of its room. */
export interface Placed {
  name: string;
  title: string[];
  y: number;
  end: number;
  plans: string[];
  said: string;
}

/** Documents below one another under the heads of their levels. */
export interface Layout {
  heads: { label: string; y: number }[];
  documents: Placed[];
  height: number;
}

/**
 * Sets the documents into a column.
 *
 * @param room width of a title in pixels
 * @param more room below the words of each document, for what is drawn there
 */
export function layOut({ groups }: CitationRows, room: number, more = 0): Layout {
  const heads: Layout['heads'] = [];
  const documents: Placed[] = [];
  let y = TOP;
  for (const { label, instruments } of groups) {
    heads.push({ label, y });
    y += LEVEL;
    for (const { title, plans, said } of instruments) {
      // An em is left for characters wider than estimated.
      const lines = wrapped(`《${title}》`, room - TITLE);
      const end = y + lines.length * TITLE_LINE + SMALL_LINE + more;
      documents.push({ name: title, title: lines, y: y + TITLE_LINE / 2, end, plans, said });
      y = end + SPACE;
    }
  }
  return { heads, documents, height: y };
}

/** The documents with their levels and who cites them; a title keeps its words whole. */
export function drawDocuments(group: Group, { heads, documents }: Layout, x: number, width: number): void {
  for (const { label, y } of heads) {
    group.append('line').attr('class', 'row').attr('stroke', 'var(--hairline)').attr('x1', x).attr('x2', width).attr('y1', y).attr('y2', y);
    group
      .append('text')
      .attr('class', 'level')
      .attr('fill', 'var(--ink-2)')
      .attr('font-size', 13)
      .attr('font-weight', 700)
      .attr('x', x)
      .attr('y', y + 20)
      .text(label);
  }
  for (const { name, title, y, said } of documents) {
    const link = group.append('a').attr('href', instrumentHref(name));
    title.forEach((line, at) =>
      link
        .append('text')
        .attr('class', 'instrument')
        .attr('fill', 'var(--ink)')
        .attr('font-family', 'var(--song)')
        .attr('font-size', TITLE)
        .attr('x', x)
        .attr('y', y + 5 + at * TITLE_LINE)
        .text(line),
    );
    group
      .append('text')
      .attr('class', 'said')
      .attr('fill', 'var(--ink-2)')
      .attr('font-size', 13)
      .attr('x', x)
      .attr('y', y + 2 + title.length * TITLE_LINE)
      .text(said);
  }
}

/** An empty drawing with title and description. */
export function drawing(
  rows: CitationRows,
  { document, width, title, id }: CitationOptions,
  height: number,
): Selection<SVGSVGElement, undefined, null, undefined> {
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('data-chart', 'instruments')
    .attr('role', 'group')
    .attr('aria-labelledby', `${id}-title`)
    .attr('aria-describedby', `${id}-desc`);
  svg.append('title').attr('id', `${id}-title`).text(title);
  svg.append('desc').attr('id', `${id}-desc`).text(describeCitations(rows));
  return svg as unknown as Selection<SVGSVGElement, undefined, null, undefined>;
}
