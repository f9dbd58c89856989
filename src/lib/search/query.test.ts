import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

test('a plain space separates phrases', () => {
  expect(parseQuery(' 质押融资  保险 ')).toEqual({ phrases: ['质押融资', '保险'], joined: '质押融资保险' });
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
