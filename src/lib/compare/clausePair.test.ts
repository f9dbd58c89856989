import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWordings } from '../reuse/wordings.ts';
import { compareClauses, sharedClause, type ComparedRow } from './clausePair.ts';
import { sentenceLikeness } from './clauses.ts';
import { inCommon } from './inCommon.ts';

const compare = (own: string, other: string, headings: [string | null, string | null] = [null, null]): ComparedRow[] => {
  const [a, b] = [
    { id: 'a/1', plan: 'a', text: own, heading: headings[0] },
    { id: 'b/1', plan: 'b', text: other, heading: headings[1] },
  ];
  const wordings = findWordings([a, b]);
  const [ours, theirs] = [sharedClause(wordings, a.id, b.id).spans, sharedClause(wordings, b.id, a.id).spans];
  return compareClauses({ ...a, shared: ours }, { ...b, shared: theirs }, sentenceLikeness(new Set()));
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
    const rows = compare('举办展览。', '完善机制。');
    expect(shown(rows, 'own')).toEqual(['举办展览。', '']);
    expect(shown(rows, 'other')).toEqual(['', '完善机制。']);
  });

  it('sets sentences beside each other that are alike, wherever they stand, and headings beside headings', () => {
    const rows = compare('推进金融\n举办展览。扩大质押融资规模。', '发展服务\n扩大质押融资的规模。完善机制。', ['推进金融', '发展服务']);
    expect(shown(rows, 'own')).toEqual(['[推进金融]', '举办展览。', '扩大质押融资规模。', '']);
    expect(shown(rows, 'other')).toEqual(['[发展服务]', '', '扩大质押融资[的]规模。', '完善机制。']);
  });

  it('adds and drops no character, and keeps the one clause in its order', () => {
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '，', '。', '“', '"'), maxLength: 60 });
    const sorted = (words: string): string => [...words].sort().join('');
    fc.assert(
      fc.property(text, text, (own, other) => {
        const whole = (side: 'own' | 'other') =>
          compare(own, other)
            .flatMap((row) => row[side].map((piece) => piece.text))
            .join('');
        expect(whole('own')).toBe(own);
        expect(sorted(whole('other'))).toBe(sorted(other));
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
