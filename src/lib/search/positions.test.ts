import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countApart, countLoose, phraseStarts, type Positions } from './positions.ts';

/** Where a character stands in some texts. */
const positionsOf = (texts: readonly string[], character: string): Positions =>
  new Map(
    texts
      .map((text, record): [number, number[]] => [record, [...text].flatMap((each, at) => (each === character ? [at] : []))])
      .filter(([, places]) => places.length > 0),
  );
const parts = (texts: readonly string[], phrase: string) =>
  [...phrase].map((character, offset) => ({ offset, positions: positionsOf(texts, character) }));
const listsOf = (text: string, phrase: string) => [...phrase].map((character) => positionsOf([text], character).get(0) ?? []);

test('a phrase begins where its characters follow one another, overlapping or not', () => {
  expect(phraseStarts(parts(['哈哈哈', '哈', '啊哈哈'], '哈哈'))).toEqual(
    new Map([
      [0, [0, 1]],
      [2, [1]],
    ]),
  );
});

test('occurrences that overlap an earlier one do not count', () => {
  expect(countApart([0, 1, 2, 5], 2)).toBe(3);
  expect(countApart([], 2)).toBe(0);
});

test('any phrase in any text is found as indexOf finds it', () => {
  const word = fc.string({ unit: fc.constantFrom('知', '识', '产', '权'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word), word, (texts, phrase) => {
      fc.pre(phrase !== '');
      const starts = phraseStarts(parts(texts, phrase));
      for (const [record, text] of texts.entries()) {
        const expected = [...text].flatMap((_, at) => (text.startsWith(phrase, at) ? [at] : []));
        expect(starts.get(record) ?? []).toEqual(expected);
      }
    }),
  );
});

test('what may be skipped stands between the characters, nothing else does', () => {
  const text = '双随机、，一公开。双x随';
  const skips = (at: number) => /[、，。]/u.test(text[at] ?? '');
  expect(countLoose(listsOf(text, '双随机一公开'), skips)).toBe(1);
  expect(countLoose(listsOf(text, '公开双'), skips)).toBe(1);
  expect(countLoose(listsOf(text, '机、，一'), skips)).toBe(1);
  expect(countLoose(listsOf(text, '开双随'), skips)).toBe(0);
});
