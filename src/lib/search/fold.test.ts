import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, spanAt } from './fold.ts';

const folded = (text: string) => fold(text).folded;
const spansOf = (text: string) => {
  const found = fold(text);
  return Array.from({ length: found.folded.length }, (_, at) => spanAt(found, at, 1));
};
const sourceOf = (text: string) => spansOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['width and case', 'ＡＢＣ１２３％', 'abc123%'],
  ['narrow and wide punctuation', '，：；（）！？', ',:;()!?'],
  ['white space', '第\u3000次 \t\n\r\u00A0\u2002\u2003会议', '第次会议'],
  ['zero-width characters and the soft hyphen', '知\u200B识\u200C产\u200D权\uFEFF强\u00AD市', '知识产权强市'],
  ['single dashes', '\u2010a\u2011a\u2012a\u2013a\u2014a\u2015a\u2212a\u2500a\u2501a\u223Ca\u301Ca~a～a－', '-a-a-a-a-a-a-a-a-a-a-a-a-a-'],
  ['runs of dashes', '2021——2025，2021—\u2500~-2025', '2021-2025,2021-2025'],
  ['double quotes', '“”„‟«»「」『』〝〞＂｢｣', '"'.repeat(15)],
  ['single quotes', '‘’‚‛´`＇', "'".repeat(7)],
  ['opening brackets', '〔【［〖（[', '('.repeat(6)],
  ['closing brackets', '〕】］〗）]', ')'.repeat(6)],
  ['middle dots', '•・‧∙·･', '·'.repeat(6)],
  ['runs of ellipses', '等……', '等…'],
  ['compatibility forms', '㎡①Ⅳﬁ', 'm21ivfi'],
  ['combining sequences', 'e\u0301ガﾞ', 'éガ\u3099'],
])('%s fold', (_, text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('、 and ， stay different, as do 。 and .', () => {
  expect(folded('、')).not.toBe(folded('，'));
  expect(folded('。')).not.toBe(folded('.'));
});

test('offsets point at the original characters around dropped ones', () => {
  expect(sourceOf('第\u3000次“会”')).toEqual(['第', '次', '“', '会', '”']);
});

test('every character of an expansion maps to the one it came from', () => {
  expect(sourceOf('3㎡。')).toEqual(['3', '㎡', '㎡', '。']);
});

test('both halves of an astral character map to the whole of it', () => {
  expect(folded('𠮷a')).toBe('𠮷a');
  expect(spansOf('𠮷a')).toEqual([
    { start: 0, end: 2 },
    { start: 0, end: 2 },
    { start: 2, end: 3 },
  ]);
});

test('a collapsed run maps to the whole run, with what was dropped inside', () => {
  expect(sourceOf('a— —b')).toEqual(['a', '— —', 'b']);
});

test('a composed character maps to its parts', () => {
  expect(sourceOf('e\u0301x')).toEqual(['e\u0301', 'x']);
});

test('a lone surrogate becomes the replacement character', () => {
  expect(folded('a\uD83Db')).toBe('a\uFFFDb');
});

test('any text folds to one offset a unit, in order, inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const result = fold(text);
      expect(result.offsets?.starts.length ?? text.length).toBe(result.folded.length);
      expect(result.offsets?.ends.length ?? text.length).toBe(result.folded.length);
      let before = 0;
      for (const { start, end } of spansOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
  );
});

test('letters and digits fold as NFKC and lower case do', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9\u4e00-\u9fffＡ-Ｚ０-９]*$/u), (text) => {
      expect(folded(text)).toBe(text.normalize('NFKC').toLowerCase());
    }),
  );
});
