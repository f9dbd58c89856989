import { expect, test } from 'vitest';
import { inWords, occurrences } from './counts.ts';

test('small counts are words, large ones digits', () => {
  expect([inWords(5), inWords(10), inWords(11)]).toEqual(['五', '十', '11']);
});

test('a phrase is counted wherever it stands', () => {
  expect(occurrences('质押融资、质押融资', '质押融资')).toBe(2);
  expect(occurrences('质押', '')).toBe(0);
});
