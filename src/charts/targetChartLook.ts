import type { BaseType, Selection } from 'd3';

/** An element of a picture, to append to. */
export type Parent<Element extends BaseType = SVGGElement> = Selection<Element, undefined, null, undefined>;

type Attributes = Readonly<Record<string, string | number>>;

/** Under words that may stand on lines. */
const halo: Attributes = { stroke: 'var(--paper)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };

/** How words are set, as attributes, so that a picture keeps its look in a file of its own. The name is their class too. */
export const looks = {
  tick: { fill: 'var(--ink-2)', 'font-size': 13, 'text-anchor': 'middle' },
  heading: { fill: 'var(--ink)', 'font-size': 13, 'font-weight': 700 },
  words: { fill: 'var(--ink)', 'font-size': 14, ...halo },
  from: { fill: 'var(--ink-2)', 'font-size': 13, 'font-weight': 400 },
  period: { fill: 'var(--ink-2)', 'font-size': 13, 'font-weight': 400 },
  value: { fill: 'var(--ink)', 'font-size': 14, 'font-weight': 700 },
  year: { fill: 'var(--ink-2)', 'font-size': 13, 'font-weight': 400 },
  counted: { fill: 'var(--ink-2)', 'font-size': 13, ...halo },
  reason: { fill: 'var(--ink-2)', 'font-size': 13, ...halo },
} as const satisfies Record<string, Attributes>;

/** A way to set words. */
export type Look = keyof typeof looks;

/** Sets attributes one by one. */
export function attributes<Element extends BaseType>(element: Parent<Element>, all: Attributes): Parent<Element> {
  for (const [name, value] of Object.entries(all)) element.attr(name, value);
  return element;
}

/** Pixels to a tenth, enough for the eye and short in the file. */
export const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Words at a place, in a look. */
export function say<Element extends BaseType>(
  parent: Parent<Element>,
  look: Look,
  { x, y }: { x: number; y: number },
  text = '',
): Parent<SVGTextElement> {
  const words = attributes(parent.append('text').attr('class', look), { ...looks[look], x: rounded(x), y: rounded(y) });
  if (text !== '') words.text(text);
  return words;
}

/** A hairline across. */
export function hairline<Element extends BaseType>(parent: Parent<Element>, y: number, width: number): void {
  attributes(parent.append('line').attr('class', 'row'), { x2: width, y1: y, y2: y, stroke: 'var(--hairline)' });
}
