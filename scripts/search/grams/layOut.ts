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
  const codeOf = new Map<string, number>();
  let at = 0;
  texts.forEach(({ folded }, record) => {
    startOf[record] = at;
    for (const character of folded) {
      const code = codeOf.get(character) ?? characters.length;
      if (code === characters.length) {
        codeOf.set(character, code);
        characters.push(character);
      }
      recordAt[at] = record;
      codes[at++] = code;
    }
    recordAt[at] = record;
    at += 1;
  });
  const titleLengths = Uint32Array.from(texts, ({ titleLength }) => titleLength);
  return { codes: codes.subarray(0, at), characters, layout: { recordAt, startOf, titleLengths } };
}
