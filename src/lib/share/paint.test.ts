import sharp from 'sharp';
import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { pictureOf } from './catalogue.ts';
import { glyphOf } from './face.ts';
import { paint } from './paint.ts';
import { paper } from './paper.ts';
import { layOutPicture, pictureSize, type Layout } from './picture.ts';

const { width, height } = pictureSize;

/** The same layout for another program to draw: its blocks and outlines as SVG, characters on the quarters of pixels that they are painted on. */
function svgOf({ blocks, lines }: Layout): string {
  const words = lines.flatMap(({ words: text, x, y, size, weight, fill }) => {
    let at = x;
    return [...text].map((character) => {
      const { outline, advance } = glyphOf(character, weight);
      const data = outline.map((polygon) => `M${polygon.join(' ')}z`).join('');
      const path = `<path fill="${fill}" transform="matrix(${size / 1000} 0 0 ${-size / 1000} ${Math.round(at * 4) / 4} ${y})" d="${data}"/>`;
      at += (advance * size) / 1000;
      return path;
    });
  });
  const rects = blocks.map(
    (block) => `<rect x="${block.x}" y="${block.y}" width="${block.width}" height="${block.height}" fill="${block.fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper.light}"/>${rects.join('')}${words.join('')}</svg>`;
}

it.each(['/plans/yuncheng/', '/plans/yanhu/', '/themes/ip-finance/', ''])('looks as another program draws it: %s', async (page) => {
  const layout = layOutPicture(pictureOf(page, realCorpus()).picture);
  const { pixels, palette } = paint(layout);
  const drawn = await sharp(Buffer.from(svgOf(layout)))
    .removeAlpha()
    .raw()
    .toBuffer();
  let [unlike, inked] = [0, 0];
  pixels.forEach((place, at) => {
    if (place > 0) inked += 1;
    const colour = palette[place] ?? [0, 0, 0];
    // Half a tone of ink is 16; edges that overlap within a pixel are counted twice here.
    if (colour.some((value, channel) => Math.abs(value - (drawn[3 * at + channel] ?? 0)) > 24)) unlike += 1;
  });
  expect(inked).toBeGreaterThan(10_000);
  expect(unlike / inked).toBeLessThan(0.01);
});
