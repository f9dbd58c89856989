import sharp from 'sharp';
import { expect, it } from 'vitest';
import { indexedPng } from './indexedPng.ts';

const palette = [
  [252, 252, 250],
  [26, 28, 30],
  [179, 38, 30],
] as const;

it('another program reads the pixels back, each in its colour of the palette', async () => {
  const places = [0, 1, 2, 0, 1, 2];
  const { data, info } = await sharp(indexedPng(new Uint8Array(places), { width: 3, height: 2 }, palette))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([3, 2, 3]);
  expect([...data]).toEqual(places.flatMap((at) => [...(palette[at] ?? [])]));
});
