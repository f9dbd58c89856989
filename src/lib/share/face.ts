import { readFileSync } from 'node:fs';
import { create, type Font, type PathCommand } from 'fontkit';
import type { Polygon } from './coverage.ts';
import { sfntOf } from './sfnt.ts';

/** Noto Serif SC (OFL) as its package has it: one file with the common characters, and some hundred small ones with the rare. */
const FOLDER = 'node_modules/@fontsource/noto-serif-sc';
/** 〓, the sort that printers set where a character is missing from the case. */
const MISSING = 0x3013;

/** One character, drawn. */
export interface Glyph {
  /** Outline, in thousandths of the size, y upwards. */
  outline: readonly Polygon[];
  /** How far the next character stands, in the same measure. */
  advance: number;
}

export type Weight = 400 | 700;

function load(subset: string, weight: Weight): Font {
  const font = create(sfntOf(readFileSync(`${FOLDER}/files/noto-serif-sc-${subset}-${String(weight)}-normal.woff`)));
  if (!('glyphForCodePoint' in font)) throw new Error(`expected one font in subset ${subset}, found a collection`);
  return font;
}

/** Code points of each small file: `[100]` → U+4e0d,U+4e8b-4e8c. */
let ranges: [subset: string, from: number, to: number][] | undefined;

/** Which small file has a character; undefined where none has. */
function subsetOf(point: number): string | undefined {
  ranges ??= Object.entries(JSON.parse(readFileSync(`${FOLDER}/unicode.json`, 'utf8')) as Record<string, string>).flatMap(([name, list]) =>
    list.split(',').map((range): [string, number, number] => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [name.replace(/[[\]]/gu, ''), parseInt(from, 16), parseInt(to, 16)];
    }),
  );
  return ranges.find(([, from, to]) => from <= point && point <= to)?.[0];
}

const fonts = new Map<string, Font>();
const glyphs = { 400: new Map<string, Glyph>(), 700: new Map<string, Glyph>() };

function fontOf(subset: string, weight: Weight): Font {
  const key = `${subset} ${String(weight)}`;
  const font = fonts.get(key) ?? load(subset, weight);
  fonts.set(key, font);
  return font;
}

/** The font that has a character: the common file, else the small file that lists it, else none. */
function holderOf(point: number, weight: Weight): Font | undefined {
  const common = fontOf('chinese-simplified', weight);
  if (common.hasGlyphForCodePoint(point)) return common;
  const subset = subsetOf(point);
  const rare = subset === undefined ? undefined : fontOf(subset, weight);
  return rare?.hasGlyphForCodePoint(point) ? rare : undefined;
}

/** How far an outline of straight edges may be from its curve, in thousandths of the size: a tenth of a pixel of the largest letters. */
const NEAR = 1.4;

/** The curves of a TrueType font, which are quadratic, as straight edges. */
function straight(commands: readonly PathCommand[]): Polygon[] {
  const polygons: number[][] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    if (command === 'moveTo') polygons.push([]);
    const polygon = polygons.at(-1);
    if (!polygon || command === 'bezierCurveTo') throw new Error(`expected outlines of TrueType, found ${command}`);
    if (command !== 'quadraticCurveTo') {
      polygon.push(...args);
      continue;
    }
    const [x0 = 0, y0 = 0] = polygon.slice(-2);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = args;
    // In n parts a curve is n² times nearer than its chord, which is away a quarter of its second difference.
    const parts = Math.ceil(Math.sqrt(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2) / 4 / NEAR)) || 1;
    for (let part = 1; part <= parts; part += 1) {
      const [t, u] = [part / parts, 1 - part / parts];
      polygon.push(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2);
    }
  }
  return polygons;
}

/** A character of Noto Serif SC, from the package and never from the machine; 〓 where the font has none. Each is read once. */
export function glyphOf(character: string, weight: Weight): Glyph {
  const known = glyphs[weight].get(character);
  if (known) return known;
  const point = character.codePointAt(0) ?? MISSING;
  const holder = holderOf(point, weight);
  const glyph = (holder ?? fontOf('chinese-simplified', weight)).glyphForCodePoint(holder ? point : MISSING);
  const made = { outline: straight(glyph.path.commands), advance: glyph.advanceWidth };
  glyphs[weight].set(character, made);
  return made;
}

/** Width of words at a size, in the unit of the size. */
export function widthOf(words: string, size: number, weight: Weight): number {
  let sum = 0;
  for (const character of words) sum += glyphOf(character, weight).advance;
  return (sum * size) / 1000;
}
