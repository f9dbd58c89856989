import sharp from 'sharp';
import { expect, it } from 'vitest';
import { indexedPng } from './indexedPng.ts';

const palette = [
  [252, 252, 250],
  [26, 28, 30],
  [179, 38, 30],
] as const;

it('another program reads the pixels back, each in the nearest colour of the palette', async () => {
  const pixels = Buffer.from([
    252, 252, 250, 255, 30, 30, 30, 255, 170, 40, 30, 255, 252, 252, 250, 255, 26, 28, 30, 255, 200, 20, 20, 255,
  ]);
  const { data, info } = await sharp(indexedPng(pixels, { width: 3, height: 2 }, palette))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([3, 2, 3]);
  expect([...data]).toEqual([0, 1, 2, 0, 1, 2].flatMap((at) => [...(palette[at] ?? [])]));
});
