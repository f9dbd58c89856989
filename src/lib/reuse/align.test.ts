import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from './align.ts';

const texts = (rows: ReturnType<typeof alignSentences>) =>
  rows.map(({ own, other }) => [own.map(({ text }) => text).join(''), other.map(({ text }) => text).join('')]);

describe('alignSentences', () => {
  it('puts alike sentences side by side and lets the others stand alone', () => {
    expect(texts(alignSentences('扩大质押融资规模。举办展览。', '完善机制。举办展览活动。扩大质押融资的规模。'))).toEqual([
      ['', '完善机制。举办展览活动。'],
      ['扩大质押融资规模。', '扩大质押融资的规模。'],
      ['举办展览。', ''],
    ]);
  });

  it('keeps both texts whole and in order, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '。', '；'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (own, other) => {
        const rows = texts(alignSentences(own, other));
        expect(rows.map(([one]) => one).join('')).toBe(own);
        expect(rows.map(([, two]) => two).join('')).toBe(other);
        expect(rows.every((row) => row.join('') !== '')).toBe(true);
      }),
    );
  });
});
