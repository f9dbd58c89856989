import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../reuse/likeness.ts';
import { pairsOf } from '../reuse/pairs.ts';
import { sentenceLikeness } from './clauses.ts';

describe('sentenceLikeness', () => {
  it('is the likeness of the words, in whatever order sentences are compared, and when asked for again', () => {
    const common = new Set(['专利']);
    const text = fc.string({ unit: fc.constantFrom('专', '利', '导', '航', '质', '押', '，', 'Ａ'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), (pairs) => {
        const { of, between } = sentenceLikeness(common);
        for (const [a, b] of pairs) expect(between(of({ text: a }), of({ text: b }))).toBe(likeness(pairsOf(a), pairsOf(b), common));
      }),
    );
  });
});
