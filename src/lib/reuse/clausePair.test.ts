import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClauses, sharedClause, type ComparedRow } from './clausePair.ts';
import { inCommon } from './inCommon.ts';
import { findWordings } from './wordings.ts';

const compare = (own: string, other: string): ComparedRow[] => {
  const [a, b] = [
    { id: 'a/1', plan: 'a', text: own },
    { id: 'b/1', plan: 'b', text: other },
  ];
  return compareClauses(findWordings([a, b]), a, b);
};
/** Differing words in brackets, shared ones in braces. */
const shown = (rows: ComparedRow[], side: 'own' | 'other') =>
  rows.map((row) =>
    row[side].map(({ text, mark }) => (mark === 'differs' ? `[${text}]` : mark === 'shared' ? `{${text}}` : text)).join(''),
  );

describe('inCommon', () => {
  it('finds common words whatever their width and quotation marks, and no single character', () => {
    const [own, other] = ['落实“入园惠企”的行动', '开展"入园惠企"专项的活动'];
    const spans = inCommon(own, other);
    expect(spans.own.map(({ start, end }) => own.slice(start, end))).toEqual(['“入园惠企”']);
    expect(spans.other.map(({ start, end }) => other.slice(start, end))).toEqual(['"入园惠企"']);
  });
});

describe('compareClauses', () => {
  it('tells words of one sentence only from words of both, and shared wording from either', () => {
    const rows = compare('深入推进知识产权质押融资“入园惠企”行动，落实政策。', '常态开展知识产权质押融资“入园惠企”行动，扩大规模。');
    expect(shown(rows, 'own')).toEqual(['[深入推进]{知识产权质押融资“入园惠企”行动，}[落实政策。]']);
    expect(shown(rows, 'other')).toEqual(['[常态开展]{知识产权质押融资“入园惠企”行动，}[扩大规模。]']);
  });

  it('marks nothing in a sentence that stands alone', () => {
    expect(shown(compare('举办展览。', '完善机制。'), 'own')).toEqual(['举办展览。']);
  });

  it('adds and drops no character', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '，', '。', '“', '"'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (own, other) => {
        const whole = (side: 'own' | 'other') =>
          compare(own, other)
            .flatMap((row) => row[side].map((piece) => piece.text))
            .join('');
        expect(whole('own')).toBe(own);
        expect(whole('other')).toBe(other);
      }),
    );
  });
});

describe('sharedClause', () => {
  it('counts overlapping wording once', () => {
    const wordings = findWordings([
      { id: 'a/1', plan: 'a', text: '推进知识产权质押融资入园惠企行动' },
      { id: 'b/1', plan: 'b', text: '推进知识产权质押融资入园惠。识产权质押融资入园惠企行动' },
    ]);
    expect(sharedClause(wordings, 'a/1', 'b/1')).toEqual({ characters: 16, spans: [{ start: 0, end: 16 }] });
  });
});
