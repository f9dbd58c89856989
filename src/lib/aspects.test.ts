import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aspect } from '../schemas/vocabulary.ts';
import { placeSentence } from './aspects.ts';

const aspect = (id: string, words: string[]): Aspect => ({ id, label: id, words });
const finance = [
  aspect('matching', ['入园惠企', '银企对接']),
  aspect('credit', ['质押', '金融产品']),
  aspect('insurance', ['保险']),
  aspect('risk', ['风险补偿', '风险补偿基金']),
];
const rows = (text: string, aspects = finance) => placeSentence(text, aspects).map((one) => one.aspect);

describe('the aspects of a sentence', () => {
  it('begin with the row whose words make up most of its characters', () => {
    expect(placeSentence('深入推进知识产权质押融资“入园惠企”行动，落实保险补助政策。', finance)).toEqual([
      { aspect: 'matching', words: ['入园惠企'] },
      { aspect: 'credit', words: ['质押'] },
      { aspect: 'insurance', words: ['保险'] },
    ]);
  });

  it('are none where it has no word of any: it belongs under 其他', () => {
    expect(rows('提升企业知识产权价值。')).toEqual([]);
    expect(rows('')).toEqual([]);
    expect(rows('开展知识产权质押融资。', [])).toEqual([]);
  });

  it('count a word that is repeated once', () => {
    expect(rows('保险机构开发保险产品，推广专利保险，开展银企对接。')).toEqual(['matching', 'insurance']);
  });

  it('take a tie to the earlier row', () => {
    expect(rows('推广质押和保险。')).toEqual(['credit', 'insurance']);
    expect(rows('推广保险和质押。')).toEqual(['credit', 'insurance']);
  });

  it('do not count a word inside a longer one, of whatever row', () => {
    expect(placeSentence('争取风险补偿基金支持。', finance)).toEqual([{ aspect: 'risk', words: ['风险补偿基金'] }]);
    expect(rows('加强老字号保护。', [aspect('short', ['老字']), aspect('long', ['老字号'])])).toEqual(['long']);
  });

  it('count that word where it also stands alone, and two that only overlap', () => {
    expect(placeSentence('完善风险补偿，设立风险补偿基金。', finance)).toEqual([{ aspect: 'risk', words: ['风险补偿', '风险补偿基金'] }]);
    expect(rows('纠纷多元化解', [aspect('a', ['纠纷多元']), aspect('b', ['多元化解'])])).toEqual(['a', 'b']);
  });

  it('name the words in the order they first stand in it', () => {
    expect(placeSentence('创新金融产品，推广质押，再创金融产品。', finance)).toEqual([{ aspect: 'credit', words: ['金融产品', '质押'] }]);
  });

  it('hold for any text: every row named has its words there and no other has one; the first has most characters', () => {
    const words = finance.flatMap((one) => one.words);
    const text = fc.array(fc.constantFrom(...words, '风险', '基金', '、', '。', '推广'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sentence) => {
        const placed = placeSentence(sentence, finance);
        const sizes = placed.map((one) => one.words.join('').length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(placed.length > 0).toBe(words.some((word) => sentence.includes(word)));
        for (const one of placed) {
          const own = finance.find(({ id }) => id === one.aspect)?.words ?? [];
          expect(one.words.length).toBeGreaterThan(0);
          expect(one.words.filter((word) => !own.includes(word) || !sentence.includes(word))).toEqual([]);
        }
      }),
    );
  });

  it('do not depend on the order of the words of a row, and on the order of the rows only in a tie', () => {
    const text = fc.array(fc.constantFrom(...finance.flatMap((one) => one.words), '，'), { maxLength: 8 }).map((parts) => parts.join(''));
    const shuffled = fc.shuffledSubarray(finance, { minLength: finance.length, maxLength: finance.length });
    fc.assert(
      fc.property(text, shuffled, (sentence, others) => {
        const turned = others.map((one) => ({ ...one, words: one.words.toReversed() }));
        const byName = (aspects: readonly Aspect[]) =>
          placeSentence(sentence, aspects).toSorted((a, b) => a.aspect.localeCompare(b.aspect));
        expect(byName(turned)).toEqual(byName(finance));
      }),
    );
  });
});
