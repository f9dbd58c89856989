import { indexedPng } from './indexedPng.ts';
import { paint } from './paint.ts';
import { layOutPicture, pictureSize, type Picture } from './picture.ts';

/** A picture as PNG: outlines of the package's font painted here, so that no font or program of a machine makes a difference. */
export function pngOf(picture: Picture): Buffer {
  const { pixels, palette } = paint(layOutPicture(picture));
  return indexedPng(pixels, pictureSize, palette);
}
