import { encode } from './encode.ts';
import { fold } from './fold.ts';

/** Word positions kept for the title at the head of every record, the last one always filler. */
export const titlePositions = 64;

/** Stands where a title ends early. Beyond the last code point (`zzzz` is 36 ** 4 - 1), so that no query contains it and no phrase runs from title into text. */
const filler = 'zzzz';

/** Pagefind content of a provision: its title padded to {@link titlePositions} words, then its whole text (which begins with the title). */
export function recordContent(title: string | null, text: string): string {
  const words = Array.from(fold(title ?? '').folded).slice(0, titlePositions - 1);
  const padding = new Array<string>(titlePositions - words.length).fill(filler);
  return [...words.map(encode), ...padding, encode(fold(text).folded)].join(' ');
}
