import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequency, linesOf, sortLines, type Line } from './concordance.ts';
import { parseQuery } from './query.ts';
import { matches } from './scan.ts';

const source = { id: 'yuncheng/2-2-2', plan: 'yuncheng', place: '二、（二）2.', url: '/plans/yuncheng/2-2-2/?mark=1' };
const find = (text: string, query: string, reach?: number) => linesOf({ ...source, text, spans: matches(text, parseQuery(query)) }, reach);
const context = ({ left, match, right }: Line) => `${left}[${match}]${right}`;
const line = (left: string, right: string, plan = 'yuncheng'): Line => ({ ...source, plan, left, match: '企', right });

test('each occurrence has a line with the characters around it', () => {
  expect(find('开展质押融资，扩大质押融资规模。', '质押融资', 3)).toEqual([
    { ...source, left: '开展', match: '质押融资', right: '，扩大' },
    { ...source, left: '，扩大', match: '质押融资', right: '规模。' },
  ]);
});

test('a line reaches 24 characters each way and no further', () => {
  const [found] = find(`${'前'.repeat(30)}企${'后'.repeat(30)}`, '企');
  expect([found?.left, found?.right]).toEqual(['前'.repeat(24), '后'.repeat(24)]);
});

test('title and body are parted by one full-width blank, other white space is one space', () => {
  expect(find('推进创新\n\n深入 \t推进', '深入').map(context)).toEqual(['推进创新\u3000[深入] 推进']);
  expect(find('推进创新\n深入', '创新深入').map(context)).toEqual(['推进[创新\u3000深入]']);
});

test('phrases that overlap have a line each', () => {
  expect(find('知识产权强市', '知识产权 产权强市').map(context)).toEqual(['[知识产权]强市', '知识[产权强市]']);
});

test('a character outside the basic plane is one character and stays whole', () => {
  expect(find('𠮷𠮷𠮷企𠮷𠮷𠮷', '企', 2).map(context)).toEqual(['𠮷𠮷[企]𠮷𠮷']);
});

test('whatever the text and the spans, lines are well formed, within reach, and join up to the text', () => {
  const text = fc.string({ unit: fc.constantFrom('企', '𠮷', ' ', '\n', '　', 'a'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(20), fc.nat(10), (given, start, length, reach) => {
      const [found] = linesOf({ ...source, text: given, spans: [{ start, end: start + length }] }, reach);
      if (!found) throw new Error('Unexpected no line, expected one');
      for (const part of [found.left, found.match, found.right]) expect(part.isWellFormed()).toBe(true);
      expect(Math.max([...found.left].length, [...found.right].length)).toBeLessThanOrEqual(reach);
      const flat = given.replace(/\s+/gu, (run) => (run.trim() === '' && /[\n　]/u.test(run) ? '　' : ' '));
      expect(flat).toContain(`${found.left}${found.match}${found.right}`);
    }),
  );
});

test('the order of what stands before begins at the match', () => {
  const lines = [line('啊知', ''), line('知啊', ''), line('', ''), line('波啊', '')];
  expect(sortLines(lines, 'left').map(({ left }) => left)).toEqual(['', '波啊', '知啊', '啊知']);
});

test('equal contexts are ordered by the other side, then stay in document order', () => {
  const lines = [line('知', '波', 'c'), line('知', '啊', 'a'), line('啊', '波', 'b'), line('知', '波', 'd')];
  expect(sortLines(lines, 'left').map(({ plan }) => plan)).toEqual(['b', 'a', 'c', 'd']);
  expect(sortLines(lines, 'right').map(({ plan }) => plan)).toEqual(['a', 'b', 'c', 'd']);
  expect(sortLines(lines, 'document')).toEqual(lines);
});

test('a context that ends sooner comes before one that goes on', () => {
  expect(sortLines([line('', '啊啊'), line('', '啊')], 'right').map(({ right }) => right)).toEqual(['啊', '啊啊']);
});

test('the frequency counts in 10,000 characters and keeps plans without any', () => {
  const plans = [
    { id: 'yuncheng', characters: 5000 },
    { id: 'jincheng', characters: 10_973 },
    { id: 'empty', characters: 0 },
  ];
  expect(frequency([line('', ''), line('', '')], plans)).toEqual([
    { plan: plans[0], occurrences: 2, characters: 5000, perTenThousand: 4 },
    { plan: plans[1], occurrences: 0, characters: 10_973, perTenThousand: 0 },
    { plan: plans[2], occurrences: 0, characters: 0, perTenThousand: 0 },
  ]);
});
