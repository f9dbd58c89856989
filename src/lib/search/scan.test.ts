import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { parseQuery } from './query.ts';
import { matches, occurrences, scan } from './scan.ts';

test('an occurrence spans the original characters', () => {
  const text = '质押融资“入 园\n惠企”行动';
  const spans = occurrences(fold(text), fold('“入园惠企”').folded);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['“入 园\n惠企”']);
});

test('occurrences do not overlap', () => {
  expect(occurrences(fold('哈哈哈'), '哈哈')).toEqual([{ start: 0, end: 2 }]);
});

test('the empty phrase occurs nowhere', () => {
  expect(occurrences(fold('市'), '')).toEqual([]);
});

test('every phrase must occur', () => {
  expect(matches('专利质押', parseQuery('质押 保险'))).toEqual([]);
  expect(matches('保险与质押', parseQuery('质押 保险'))).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 5 },
  ]);
});

test('a scan keeps the texts that match', () => {
  const texts = [{ text: '2021—2025年' }, { text: '2021年' }];
  expect(scan(texts, parseQuery('２０２１－２０２５'))).toEqual([texts[0]]);
});

test('a text with an excluded phrase does not match', () => {
  expect(matches('保险与质押', parseQuery('质押 -保险'))).toEqual([]);
  expect(matches('质押', parseQuery('质押 -保险'))).toHaveLength(1);
});
