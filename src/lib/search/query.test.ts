import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

test('a plain space separates phrases', () => {
  expect(parseQuery(' 质押融资  保险 ')).toEqual({ phrases: ['质押融资', '保险'], excluded: [], joined: '质押融资保险' });
});

test('line breaks, tabs, full-width and no-break spaces belong to one phrase', () => {
  expect(parseQuery('质押\n融\t资\u3000保\u00A0险').phrases).toEqual(['质押融资保险']);
});

test('a phrase typed twice, in whatever width, is one phrase', () => {
  expect(parseQuery('IP ＩＰ').phrases).toEqual(['ip']);
});

test('a query of nothing but spaces has no phrase', () => {
  expect(parseQuery(' \u3000 \u200B').phrases).toEqual([]);
});

test('a hyphen before a phrase excludes it, and the rest is what is joined', () => {
  expect(parseQuery('质押 -保险 融资')).toEqual({ phrases: ['质押', '融资'], excluded: ['保险'], joined: '质押融资' });
  expect(parseQuery('－ＩＰ 质押').excluded).toEqual(['ip']);
});

test.each(['-2025', '-', '——', '-a -b'])('%s beside nothing else is text', (query) => {
  expect(parseQuery(query)).toMatchObject({ phrases: [...new Set(query.split(' ').map((part) => part.replace('——', '-')))], excluded: [] });
});

test('dashes inside a phrase, and long ones before it, are text', () => {
  expect(parseQuery('质押 2021-2025').phrases).toEqual(['质押', '2021-2025']);
  expect(parseQuery('质押 ——2025')).toMatchObject({ phrases: ['质押', '-2025'], excluded: [] });
});

test('a hyphen that still waits for its phrase is not searched for', () => {
  expect(parseQuery('质押 -')).toEqual({ phrases: ['质押'], excluded: [], joined: '质押' });
  expect(parseQuery('质押 - 保险').phrases).toEqual(['质押', '-', '保险']);
});
