import type { Layout } from '../../../src/lib/search/grams/gramList.ts';

/** A text to index, as search sees it. */
export interface IndexedText {
  folded: string;
  /** Characters of its title, with which it begins. */
  titleLength: number;
}

/** The texts as one row of numbers, 0 after each; the character of each number, from 1; and what is where. */
export function layOut(texts: readonly IndexedText[]): { codes: Uint32Array; characters: string[]; layout: Layout } {
  const most = texts.reduce((sum, { folded }) => sum + folded.length + 1, 0);
  const [codes, recordAt, startOf] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(texts.length)];
  const characters = [''];
  const codeOf = new Uint32Array(0x11_00_00); // by code point
  let at = 0;
  texts.forEach(({ folded }, record) => {
    startOf[record] = at;
    for (let unit = 0; unit < folded.length; unit++) {
      const point = folded.codePointAt(unit) ?? 0;
      if (point > 0xff_ff) unit += 1; // two units are one character
      if (codeOf[point] === 0) codeOf[point] = characters.push(String.fromCodePoint(point)) - 1;
      recordAt[at] = record;
      codes[at++] = codeOf[point] ?? 0;
    }
    recordAt[at] = record;
    at += 1;
  });
  const titleLengths = Uint32Array.from(texts, ({ titleLength }) => titleLength);
  return { codes: codes.subarray(0, at), characters, layout: { recordAt, startOf, titleLengths, runEnds: new Uint32Array(texts.length) } };
}
