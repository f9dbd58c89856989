import type { Chart, Picture } from './chart.ts';
import { wrapText } from './chartFileLines.ts';
import { settlePicture } from './chartFileLook.ts';
import { markupOf } from './drawingMarkup.ts';
import { literal } from './look.ts';
import { sourceLine } from './source.ts';

/** What a file needs besides its chart. */
export interface ChartFileOptions {
  /** The document to make elements in. */
  document: Document;
  /** Absolute address of the chart's page, as the picture says it. */
  address: URL;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Narrowest file, so that titles keep to two lines. */
const WIDTH = 720;
const MARGIN = 24;
const styles = {
  title: { size: 19, pitch: 28, fill: 'var(--ink)', weight: '700' },
  note: { size: 14, pitch: 23, fill: 'var(--ink-2)', weight: '400' },
} as const;

/** Writes a paragraph below `top`, in as many lines as it needs. @returns where it ends. */
function write(svg: SVGSVGElement, words: string, style: keyof typeof styles, top: number, room: number): { end: number; text: Element } {
  const { size, pitch, fill, weight } = styles[style];
  const text = svg.ownerDocument.createElementNS(SVG, 'text');
  for (const [name, value] of Object.entries({ fill: literal(fill), 'font-size': size, 'font-weight': weight }))
    text.setAttribute(name, String(value));
  const lines = wrapText(words, room, size);
  lines.forEach((line, at) => {
    const part = svg.ownerDocument.createElementNS(SVG, 'tspan');
    part.setAttribute('x', String(MARGIN));
    part.setAttribute('y', String(top + at * pitch + size));
    part.textContent = line;
    text.append(part);
  });
  svg.append(text);
  return { end: top + lines.length * pitch, text };
}

/** An empty sheet of its own, named by what is drawn on it. */
function sheet(document: Document, { title, description }: { title: string; description: string }): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    xmlns: SVG,
    role: 'img',
    'font-family': literal('var(--hei)'),
    fill: literal('var(--ink)'),
  }))
    svg.setAttribute(name, value);
  for (const [name, words] of Object.entries({ title, desc: description })) {
    const element = document.createElementNS(SVG, name);
    element.textContent = words;
    svg.append(element);
  }
  return svg;
}

/**
 * A chart as an SVG file that stands by itself: white sheet, title, reading, picture, caveats, source and address, all within it;
 * no style sheet, script or link, so that other programs draw it alike.
 *
 * @returns an XML document.
 */
export function chartFile(chart: Chart, picture: Picture, { document, address }: ChartFileOptions): string {
  const inner = Math.max(WIDTH - 2 * MARGIN, chart.wide.drawn);
  const width = inner + 2 * MARGIN;
  const drawn = picture.draw({ document, width: inner, id: `file-${chart.id}` });
  settlePicture(drawn);
  const children = [...drawn.children];
  const [, , , high = 0] = (drawn.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const svg = sheet(document, { title: chart.title, description: children.find(({ nodeName }) => nodeName === 'desc')?.textContent ?? '' });
  const white = document.createElementNS(SVG, 'rect');
  svg.append(white);

  const title = write(svg, chart.title, 'title', MARGIN, inner);
  const reading = write(svg, picture.reading, 'note', title.end + 4, inner);
  const group = document.createElementNS(SVG, 'g');
  for (const [name, value] of Object.entries({ transform: `translate(${MARGIN} ${reading.end + 8})`, 'font-size': '15' }))
    group.setAttribute(name, value);
  group.append(...children.filter(({ nodeName }) => nodeName !== 'title' && nodeName !== 'desc'));
  svg.append(group);
  let end = reading.end + 8 + high + 12;
  for (const words of [...chart.caveats, sourceLine(chart.plans)]) end = write(svg, words, 'note', end, inner).end;
  const written = write(svg, address.href, 'note', end, inner);
  // By this a browser finds where to write the address its reader knows.
  written.text.setAttribute('data-origin', address.origin);

  const height = Math.ceil(written.end + MARGIN - 8);
  for (const element of [svg, white])
    for (const [name, value] of Object.entries({ width, height })) element.setAttribute(name, String(value));
  white.setAttribute('fill', literal('var(--paper)'));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(svg, 'xml')}\n`;
}
