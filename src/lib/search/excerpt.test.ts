import { expect, test } from 'vitest';
import { excerpt, segment } from './excerpt.ts';
import { parseQuery } from './query.ts';
import { matches } from './scan.ts';

const cut = (text: string, query: string, reach?: number) => excerpt(text, matches(text, parseQuery(query)), { reach });
const words = (text: string, query: string, reach?: number) =>
  cut(text, query, reach)
    .segments.map((part) => (part.match ? `[${part.text}]` : part.text))
    .join('');

test('a short text is shown whole with every match marked', () => {
  expect(words('专利导航。专利布局', '专利')).toBe('[专利]导航。[专利]布局');
  expect(cut('专利导航', '导航')).toMatchObject({ cutBefore: false, cutAfter: false });
});

test('an excerpt begins and ends at a sentence', () => {
  expect(words(`${'前'.repeat(20)}。开展“入园惠企”行动。${'后'.repeat(20)}`, '入园惠企', 12)).toBe('开展“[入园惠企]”行动。');
});

test('an excerpt without a sentence end in reach is cut by length', () => {
  const found = cut(`${'前'.repeat(20)}企${'后'.repeat(20)}`, '企', 5);
  expect(found).toMatchObject({ cutBefore: true, cutAfter: true });
  expect(found.segments.map(({ text }) => text)).toEqual(['前'.repeat(5), '企', '后'.repeat(5)]);
});

test('matches that overlap are one segment', () => {
  expect(words('知识产权强市', '知识产权 产权强市')).toBe('[知识产权强市]');
});

test('an excerpt never splits an astral character', () => {
  expect(cut(`${'𠮷'.repeat(9)}企${'𠮷'.repeat(9)}`, '企', 3).segments.map(({ text }) => text.isWellFormed())).toEqual([true, true, true]);
});

test('segments join up to the text', () => {
  const text = '“双随机、一公开”监管';
  expect(
    segment(text, matches(text, parseQuery('随机 监管')))
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('an excerpt after the title leaves the title out, also where the match runs across', () => {
  const text = '推进创新\n深入推进质押。';
  expect(excerpt(text, matches(text, parseQuery('创新深入')), { from: 5 }).segments).toEqual([
    { text: '深入', match: true },
    { text: '推进质押。', match: false },
  ]);
});
