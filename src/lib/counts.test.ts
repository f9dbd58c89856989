import { expect, test } from 'vitest';
import { documentsInWords, inWords, occurrences } from './counts.ts';

test('counts up to ninety-nine are words, larger ones digits', () => {
  expect([0, 5, 10, 11, 20, 30, 42, 99].map(inWords)).toEqual(['零', '五', '十', '十一', '二十', '三十', '四十二', '九十九']);
  expect(inWords(100)).toBe('100');
});

test('two documents are 两份, twelve are 十二份', () => {
  expect([1, 2, 12].map(documentsInWords)).toEqual(['一份', '两份', '十二份']);
});

test('a phrase is counted wherever it stands', () => {
  expect(occurrences('质押融资、质押融资', '质押融资')).toBe(2);
  expect(occurrences('质押', '')).toBe(0);
});
