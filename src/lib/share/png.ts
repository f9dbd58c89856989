import sharp from 'sharp';
import { literal } from '../../charts/look.ts';
import { indexedPng, type Colour } from './indexedPng.ts';
import { paper } from './paper.ts';
import { pictureSize } from './picture.ts';

// Matches fill="#123d68" and fill="#fff".
const fills = /fill="#([\da-f]{3}|[\da-f]{6})"/gu;

function colourOf(hex: string): Colour {
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as unknown as Colour;
}

/** Tones from one colour to another, for the edges of letters; both ends are in them. */
function tones(from: Colour, to: Colour, steps: number): Colour[] {
  const mix = (step: number) => from.map((value, at) => Math.round(value + (((to[at] ?? 0) - value) * step) / steps));
  return Array.from({ length: steps + 1 }, (_, step) => mix(step) as unknown as Colour);
}

/** What a drawing is painted in: its colours, each in tones from the paper, and the words on marks in tones from their hues. */
function paletteOf(svg: string): Colour[] {
  const ground = colourOf(paper.light.slice(1));
  const written = literal('var(--plan-text)').slice(1);
  const colours = [...new Set([...svg.matchAll(fills)].map(([, hex = '']) => hex))].filter((hex) => hex !== written).map(colourOf);
  const all = colours.flatMap((colour) => [...tones(ground, colour, 7), ...tones(colour, colourOf(written), 3)]);
  return [...new Map(all.map((colour) => [colour.join(), colour])).values()];
}

/** A drawing as PNG. */
export async function pngOf(svg: string): Promise<Buffer> {
  return indexedPng(await sharp(Buffer.from(svg)).raw().toBuffer(), pictureSize, paletteOf(svg));
}
