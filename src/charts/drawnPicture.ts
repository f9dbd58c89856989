import type { Chart, Picture } from './chart.ts';
import { drawingDocument } from './drawingDocument.ts';

/** A picture as markup, and its height in px. */
interface Drawn {
  markup: string;
  height: number;
}

const made = new WeakMap<Picture, Map<number, Drawn>>();

/** A picture of a chart as its figures show it; drawn once for a width, however many pages show it or ask for its height. */
export function drawnPicture(chart: Chart, picture: Picture, width: number): Drawn {
  const known = made.get(picture)?.get(width);
  if (known) return known;
  const at = chart.pictures.indexOf(picture);
  const id = `chart-${chart.id}${at === 0 ? '' : `-${picture.scale ?? String(at)}`}${width === chart.wide.drawn ? '' : '-narrow'}`;
  const svg = picture.draw({ document: drawingDocument, width, id });
  const [, , , height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const drawn = { markup: svg.outerHTML, height };
  made.set(picture, new Map([...(made.get(picture) ?? []), [width, drawn]]));
  return drawn;
}
