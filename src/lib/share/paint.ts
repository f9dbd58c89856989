import { coverageOf, type Mask } from './coverage.ts';
import { glyphOf, type Weight } from './face.ts';
import type { Colour } from './indexedPng.ts';
import { paper } from './paper.ts';
import { pictureSize, type Layout } from './picture.ts';

/** A painted picture: for each pixel, row by row, the place of its colour in the palette. */
export interface Painting {
  pixels: Uint8Array;
  palette: Colour[];
}

const { width: WIDTH, height: HEIGHT } = pictureSize;
/** Tones from the ground to the colour of words, for the edges of letters. */
const STEPS = 7;
/** Parts of a pixel at which characters may begin, as in browsers: what is drawn once then serves again. */
const PLACES = 4;

/** Matches #123d68, each colour by itself, and #fff; does not match var(--ink). */
const hexadecimal = /^#(?:([\da-f]{2})([\da-f]{2})([\da-f]{2})|([\da-f])([\da-f])([\da-f]))$/u;

function colourOf(hex: string): Colour {
  const found = hexadecimal.exec(hex)?.slice(1).filter(Boolean);
  if (!found) throw new Error(`expected a colour as #1a1c1e, found ${hex}`);
  return found.map((digits) => parseInt(digits.padEnd(2, digits), 16)) as unknown as Colour;
}

const masks = new Map<string, Mask>();

/** A character in tones at a size, begun at a part of a pixel, on its baseline; each is made once. */
function maskOf(character: string, weight: Weight, size: number, place: number): Mask {
  const key = `${character} ${String(weight)} ${String(size)} ${String(place)}`;
  const known = masks.get(key);
  if (known) return known;
  const scale = size / 1000;
  const outline = glyphOf(character, weight).outline.map((polygon) =>
    polygon.map((value, at) => (at % 2 === 0 ? value * scale + place / PLACES : -value * scale)),
  );
  const made = coverageOf(outline, STEPS);
  masks.set(key, made);
  return made;
}

/** Paints a layout on paper. Each pair of colour and ground takes {@link STEPS} places in the palette, the colour itself last. */
export function paint({ blocks, lines }: Layout): Painting {
  const pixels = new Uint8Array(WIDTH * HEIGHT);
  const palette = [colourOf(paper.light)];
  const ramps = new Map<string, number>();
  /** Place in the palette before the first tone. */
  const rampOf = (fill: string, on: string): number => {
    const key = `${fill} ${on}`;
    const known = ramps.get(key);
    if (known !== undefined) return known;
    const [from, to] = [colourOf(on), colourOf(fill)];
    const before = palette.length - 1;
    for (let step = 1; step <= STEPS; step += 1)
      palette.push(from.map((value, at) => Math.round(value + (((to[at] ?? 0) - value) * step) / STEPS)) as unknown as Colour);
    ramps.set(key, before);
    return before;
  };
  for (const { x, y, width, height, fill } of blocks) {
    const colour = rampOf(fill, paper.light) + STEPS;
    for (let row = y; row < y + height; row += 1) pixels.fill(colour, row * WIDTH + x, row * WIDTH + x + width);
  }
  for (const { words, x, y, size, weight, fill, on } of lines) {
    const before = rampOf(fill, on);
    let from = x;
    for (const character of words) {
      const begun = Math.round(from * PLACES);
      const { left, top, width, height, values } = maskOf(character, weight, size, begun % PLACES);
      const corner = (y + top) * WIDTH + Math.floor(begun / PLACES) + left;
      for (let row = 0, at = 0; row < height; row += 1)
        for (let column = 0; column < width; column += 1, at += 1) {
          const tone = values[at] ?? 0;
          if (tone > 0) pixels[corner + row * WIDTH + column] = before + tone;
        }
      from += (glyphOf(character, weight).advance * size) / 1000;
    }
  }
  return { pixels, palette };
}
