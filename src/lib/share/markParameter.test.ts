import { expect, it } from 'vitest';
import { readMark, writeMark } from './markParameter.ts';

it.each([
  [{ before: '', words: '知识产权', after: '' }, '知识产权'],
  [{ before: '推进', words: '知识产权', after: '金融' }, '推进-,知识产权,-金融'],
  [{ before: '', words: '2021-2025年', after: '目标' }, '2021-2025年,-目标'],
  [{ before: '一、', words: '融资', after: '' }, '一、-,融资'],
])('%o is written and read back', (marked, value) => {
  expect(writeMark(marked)).toBe(value);
  expect(readMark(value)).toEqual(marked);
});

it('a query of the search is words and nothing else', () => {
  for (const query of ['质押融资 -保险', 'a,b-c', '-', '']) expect(readMark(query)).toEqual({ before: '', words: query, after: '' });
});
