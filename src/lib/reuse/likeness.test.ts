import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPairs, likeness } from './likeness.ts';
import { pairsOf, pairUnits } from './pairs.ts';
import { PairTable } from './pairTable.ts';

const none = new Set<string>();
const compare = (a: string, b: string, common = none) => likeness(pairsOf(a), pairsOf(b), common);

describe('pairsOf', () => {
  it('gives neighbouring characters within what punctuation and white space part', () => {
    expect([...pairsOf('质押，融资')]).toEqual(['质押', '融资']);
    expect([...pairsOf('质押融资')]).toEqual(['质押', '押融', '融资']);
  });

  it('does not care about width and case, nor how often a pair stands', () => {
    expect(pairsOf('ＩＰ保护，ip保护')).toEqual(pairsOf('ip保护'));
  });
});

describe('PairTable', () => {
  it('numbers the pairs of a text alike, whether it is given or its pairs are', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '，'), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const [one, other] = [new PairTable(), new PairTable()];
        expect(texts.map((each) => one.ofPairs(pairUnits(each)))).toEqual(texts.map((each) => other.of(each)));
      }),
    );
  });
});

describe('likeness', () => {
  it('is the share of the pairs of both that both have', () => {
    // 质押 押融 融资 and 质押 押贷 贷款: one in common, three each.
    expect(compare('质押融资', '质押贷款')).toBeCloseTo(2 / 6);
  });

  it('is 1 for the same words, 0 for none in common, 0 for nothing at all', () => {
    expect(compare('质押融资。', '“质押融资”')).toBe(1);
    expect(compare('质押融资', '举办展览')).toBe(0);
    expect(compare('，', '')).toBe(0);
  });

  it('leaves out the pairs that most texts have', () => {
    const common = commonPairs([...['金融', '保护', '人才', '运用', '创造', '管理'].map((word) => `知识产权，${word}`), '举办展览'], 0.5);
    expect([...common]).toEqual(['知识', '识产', '产权']);
    expect(compare('知识产权，金融', '知识产权，保护', common)).toBe(0);
  });

  it('calls no pair common that only five texts have', () => {
    expect(commonPairs(Array<string>(5).fill('质押融资'), 0.2).size).toBe(0);
    expect(commonPairs(Array<string>(6).fill('质押融资'), 0.2).size).toBe(3);
  });

  it('is the same from both sides and never leaves 0 to 1', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '，'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
        expect(compare(a, b)).toBeGreaterThanOrEqual(0);
        expect(compare(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
