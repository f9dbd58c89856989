import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { relaxedMatches } from './relaxed.ts';

const found = (text: string, query: string) =>
  relaxedMatches(text, parseQuery(query).phrases).map(({ start, end }) => text.slice(start, end));

test('punctuation does not matter on either side', () => {
  expect(found('推行“双随机、一公开”监管', '双随机一公开')).toEqual(['双随机、一公开']);
  expect(found('双随机一公开', '“双随机，一公开”')).toEqual(['双随机一公开']);
});

test('one of the phrases is enough', () => {
  expect(found('专利保险', '质押 保险')).toEqual(['保险']);
});

test('a query of punctuation alone finds nothing', () => {
  expect(found('双随机、一公开', '、')).toEqual([]);
});
