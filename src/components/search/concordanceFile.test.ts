import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import type { Line } from '../../lib/search/concordance.ts';
import { concordanceCsv, concordanceFileName } from './concordanceFile.ts';

const plans = [{ id: 'yuncheng', name: '运城', mark: '运' }];
const line: Line = {
  id: 'yuncheng/2-2-2',
  plan: 'yuncheng',
  place: '二、（二）2.',
  url: '/plans/yuncheng/2-2-2/?mark=入园惠企',
  left: '开展“',
  match: '入园惠企',
  right: '”行动',
};
const read = (lines: Line[]) => csvParse(concordanceCsv(lines, plans, 'https://policy.example/search/?q=1').replace('\ufeff', ''));

test('the file begins with a byte order mark and names its columns', () => {
  expect(concordanceCsv([line], plans, 'https://policy.example/')).toMatch(/^\ufeff文件,位置,前文,检索词,后文,地址\n/u);
});

test('a line is read back as printed, with an absolute address', () => {
  expect([...read([line])]).toEqual([
    {
      文件: '运城',
      位置: '二、（二）2.',
      前文: '开展“',
      检索词: '入园惠企',
      后文: '”行动',
      地址: 'https://policy.example/plans/yuncheng/2-2-2/?mark=%E5%85%A5%E5%9B%AD%E6%83%A0%E4%BC%81',
    },
  ]);
});

test('quotes, commas and line breaks survive', () => {
  const [row] = read([{ ...line, left: '"甲",乙', right: '上\n下\r\n末' }]);
  expect([row?.['前文'], row?.['后文']]).toEqual(['"甲",乙', '上\n下\r\n末']);
});

test('a cell that a spreadsheet would run gets a quote before it, others stay as printed', () => {
  const cells = ['=cmd|" /C calc"!A0', '+1+1', '-2025年', '@SUM(A1)', '\t=1', '——2025年', '1=1', '+30%'];
  expect(cells.map((left) => read([{ ...line, left }])[0]?.['前文'])).toEqual([
    ...cells.slice(0, 5).map((cell) => `'${cell}`),
    '——2025年',
    '1=1',
    '+30%',
  ]);
});

test('the file name says the query and is one that Windows accepts', () => {
  expect(concordanceFileName('入园惠企')).toBe('语境-入园惠企.csv');
  expect(concordanceFileName(' 专利/商标:"<a>"\n?* ')).toBe('语境-专利_商标_a_.csv');
  expect(concordanceFileName('知'.repeat(300))).toBe(`语境-${'知'.repeat(40)}.csv`);
  expect(concordanceFileName('\u202e')).toBe('语境-_.csv');
  expect(concordanceFileName('')).toBe('语境.csv');
});
