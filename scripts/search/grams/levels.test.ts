import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './layOut.ts';
import { eachLevel } from './levels.ts';

const reach = { every: 3, longest: 6 };

/** What is frequent in these tests: what begins or ends with 甲. */
const isFrequent = (gram: string) => gram.startsWith('甲') || gram.endsWith('甲');

/** The grams of some texts as the levels have them: each with its places, as often as it is listed. */
function levelled(texts: readonly string[]): string[] {
  const { codes, characters } = layOut(texts.map((folded) => ({ folded, titleLength: 0 })));
  const listed: string[] = [];
  eachLevel(codes, reach, ({ length, order, bounds }) => {
    const grams = Array.from({ length: bounds.length - 1 }, (_, gram) => [...order.subarray(bounds[gram], bounds[gram + 1])]);
    const names = grams.map(([first = 0]) => Array.from(codes.subarray(first, first + length), (code) => characters[code]).join(''));
    listed.push(...names.map((name, gram) => `${name} ${grams[gram]?.join()}`));
    return Uint8Array.from(names, (name) => Number(isFrequent(name)));
  });
  return listed.sort();
}

/** The same by looking at every piece of every text: a gram is listed if it is short, or if one of its ends, a character shorter, is listed and frequent. */
function plainly(texts: readonly string[]): string[] {
  const isListed = (gram: string): boolean =>
    gram.length <= reach.every || [gram.slice(0, -1), gram.slice(1)].some((end) => isListed(end) && isFrequent(end));
  const row = `${texts.join('|')}|`;
  const places = new Map<string, number[]>();
  for (let length = 1; length <= reach.longest; length++) {
    for (let at = 0; at + length <= row.length; at++) {
      const gram = row.slice(at, at + length);
      if (!gram.includes('|') && isListed(gram)) places.set(gram, [...(places.get(gram) ?? []), at]);
    }
  }
  return [...places].map(([gram, own]) => `${gram} ${own.join()}`).sort();
}

test('each gram is listed once, with all its places, and longer ones only where an end of them is frequent', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      expect(levelled(texts)).toEqual(plainly(texts));
    }),
  );
});
