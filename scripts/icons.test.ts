import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawIcons } from './icons.ts';

it.each([
  ['apple-touch-icon.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
])('%s is a square PNG of %i pixels with paper at its edge and vermilion in it', async (name, side) => {
  const { data, info } = await sharp(`public/${name}`).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([side, side]);
  const pixel = (x: number, y: number): number[] => [...data.subarray(3 * (y * side + x), 3 * (y * side + x) + 3)];
  expect(pixel(2, 2)).toEqual([0xfc, 0xfc, 0xfa]);
  expect(pixel(Math.round(side * 0.63), side / 2)).toEqual([0xb3, 0x26, 0x1e]);
});

it('favicon.ico holds one PNG of 32 pixels, favicon.svg asks for nothing', async () => {
  const icon = readFileSync('public/favicon.ico');
  expect((await sharp(icon.subarray(icon.readUInt32LE(18))).metadata()).width).toBe(32);
  expect(readFileSync('public/favicon.svg', 'utf8')).not.toMatch(/style|href|url\(|data:/u);
});

it('the committed pictures are those of the script', async () => {
  const drawn = await drawIcons();
  expect(readFileSync('public/favicon.svg').equals(drawn['favicon.svg'] ?? Buffer.alloc(0))).toBe(true);
  const pixels = (picture: Buffer | string) => sharp(picture).ensureAlpha().raw().toBuffer();
  for (const name of ['apple-touch-icon.png', 'icon-192.png', 'icon-512.png'])
    expect((await pixels(`public/${name}`)).equals(await pixels(drawn[name] ?? Buffer.alloc(0))), name).toBe(true);
});
