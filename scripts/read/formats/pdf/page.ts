import { plainCharacters } from './characters.ts';
import { toRows } from './rows.ts';
import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page, in points from the page's top left corner. */
export interface Glyphs {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
}

/** A straight line drawn on a page, horizontal or vertical. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What is on a page. */
export interface Page {
  width: number;
  height: number;
  glyphs: Glyphs[];
  rules: Rule[];
  /** How many characters it has. */
  length: number;
  /** Share of the page that images cover, at most 1; 0 where there is text enough. */
  images: number;
  /** Text that does not stand upright: a watermark across the page. */
  slanted: string[];
}

type Matrix = [number, number, number, number, number, number];

/** A filled rectangle thinner than this is a line. */
const THIN = 3;
/** Shorter lines belong to a drawing. */
const SHORTEST = 6;

/** Lines of a path: its axis-parallel strokes, or the edges of a rectangle that is drawn or filled thinly. */
function rulesOf(data: ArrayLike<number>, matrix: Matrix, isStroked: boolean): Rule[] {
  const rules: Rule[] = [];
  let points: [number, number][] = [];
  const flush = (isClosed: boolean): void => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    if (points.length > 1 && box.x1 - box.x0 < THIN !== box.y1 - box.y0 < THIN) rules.push(box);
    else if (isStroked && points.length > 2) {
      const corners = isClosed && points[0] ? [...points, points[0]] : points;
      corners.slice(1).forEach(([x, y], at) => {
        const [lastX, lastY] = corners[at] ?? [x, y];
        if (Math.abs(x - lastX) < 1 !== Math.abs(y - lastY) < 1)
          rules.push({ x0: Math.min(x, lastX), y0: Math.min(y, lastY), x1: Math.max(x, lastX), y1: Math.max(y, lastY) });
      });
    }
    points = [];
  };
  const point = (at: number): [number, number] => {
    const place: [number, number] = [data[at] ?? 0, data[at + 1] ?? 0];
    Util.applyTransform(place, matrix);
    return place;
  };
  // the stream of pdf.js: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close; each followed by its coordinates
  for (let at = 0; at < data.length;) {
    const op = data[at];
    if (op === 4) {
      flush(true);
      at += 1;
      continue;
    }
    if (op === 0) flush(false);
    const length = op === 2 ? 6 : op === 3 ? 4 : 2;
    points.push(point(at + 1 + length - 2));
    at += 1 + length;
  }
  flush(false);
  return rules.filter(({ x0, y0, x1, y1 }) => Math.max(x1 - x0, y1 - y0) >= SHORTEST);
}

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const IMAGES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** Lines and images drawn on a page. */
async function drawings(page: PDFPageProxy, base: Matrix, area: number): Promise<{ rules: Rule[]; images: number }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  let images = 0;
  let matrix = base;
  const saved: Matrix[] = [];
  fnArray.forEach((fn, at) => {
    const args = argsArray[at] as unknown[] | null;
    if (fn === OPS.save) saved.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? base;
    else if (fn === OPS.transform) matrix = Util.transform(matrix, args) as Matrix;
    else if (fn === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args?.[0]) matrix = Util.transform(matrix, [...(args[0] as ArrayLike<number> & Iterable<number>)]) as Matrix;
    } else if (IMAGES.has(fn)) images += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area;
    else if (fn === OPS.constructPath && args) {
      const [op, [data]] = args as [number, [ArrayLike<number> | null]];
      if (data && (STROKES.has(op) || FILLS.has(op))) rules.push(...rulesOf(data, matrix, STROKES.has(op)));
    }
  });
  return { rules, images: Math.min(images, 1) };
}

/** Cells of a table are at least this many characters apart in one of its rows. */
const CELL_GAP = 0.6;
/** A page with fewer characters may be a scan. */
export const FEWEST = 10;

/** Read what is on a page. */
export async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as Matrix;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const glyphs: Glyphs[] = [];
  const slanted: string[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const text = plainCharacters(item.str);
    const [a, b, , , x, y] = Util.transform(base, item.transform as Matrix) as Matrix;
    const size = Math.hypot(a, b) || item.height;
    if (Math.abs(b) > size * 0.05) {
      if (text.trim() !== '') slanted.push(text);
    } else glyphs.push({ text, x, y, width: item.width, size });
  }
  // Reading what is drawn takes half of the time, and matters only where there may be a table, or a scan instead of text.
  const length = glyphs.reduce((sum, { text }) => sum + text.trim().length, 0);
  const matters = length < FEWEST || toRows(glyphs).some(({ gap }) => gap > CELL_GAP);
  const drawn = matters ? await drawings(page, base, viewport.width * viewport.height) : { rules: [], images: 0 };
  return { width: viewport.width, height: viewport.height, glyphs, slanted, length, ...drawn };
}
