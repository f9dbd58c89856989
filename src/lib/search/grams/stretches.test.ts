import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchesOf } from './stretches.ts';

/** The stretches of a phrase in words. */
const inWords = (phrase: string, ...frequent: string[]) => {
  const characters = [...phrase];
  const stretches = stretchesOf(characters, 3, (gram) => frequent.includes(gram));
  return stretches.map(({ from, to }) => characters.slice(from, to).join(''));
};

test('a phrase is cut into threes, and the last three of what is left over', () => {
  expect(inWords('入园惠企行动')).toEqual(['入园惠', '企行动']);
  expect(inWords('入园惠企')).toEqual(['入园惠', '园惠企']);
  expect(inWords('𠮷野家㎡')).toEqual(['𠮷野家', '野家㎡']);
});

test('a frequent stretch grows by what follows, at the end by what is before, and no further than the phrase', () => {
  expect(inWords('国家知识产权强市', '知识产')).toEqual(['国家知', '识产权', '权强市']);
  expect(inWords('知识产权强市', '知识产')).toEqual(['知识产权', '权强市']);
  expect(inWords('强市知识产', '强市知', '知识产')).toEqual(['强市知识', '市知识产']);
  expect(inWords('知识产权', '知识产', '识产权', '知识产权')).toEqual(['知识产权']);
});

test('a stretch that others cover is left out', () => {
  expect(inWords('加强知识产权保护', '识产权', '识产权保')).toEqual(['加强知', '识产权保护']);
});

test('whatever is frequent, the stretches cover the phrase, and only the phrase itself may be frequent among them', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(text, fc.uniqueArray(fc.integer({ min: 3, max: 6 })), (characters, lengths) => {
      const isFrequent = (gram: string) => gram.startsWith('甲') && lengths.includes(gram.length);
      const stretches = stretchesOf(characters, 3, isFrequent);
      const covered = new Set(stretches.flatMap(({ from, to }) => characters.slice(from, to).map((_, at) => from + at)));
      expect(covered.size).toBe(characters.length);
      const grams = stretches.map(({ from, to }) => characters.slice(from, to).join(''));
      expect(grams.filter((gram) => isFrequent(gram) && gram.length < characters.length)).toEqual([]);
    }),
  );
});
