import { expect, test, vi } from 'vitest';
import { indexKind } from './indexKind.ts';

test('a few plans are searched by Pagefind, hundreds by grams', () => {
  expect(indexKind(276, '')).toBe('pagefind');
  expect(indexKind(999, '')).toBe('pagefind');
  expect(indexKind(1000, '')).toBe('grams');
  expect(indexKind(14_991, '')).toBe('grams');
});

test('the environment decides against the number, and a word it does not know stops the build', () => {
  vi.stubEnv('SEARCH_INDEX', 'grams');
  expect(indexKind(276)).toBe('grams');
  expect(indexKind(14_991, 'pagefind')).toBe('pagefind');
  expect(() => indexKind(276, 'elastic')).toThrow('SEARCH_INDEX: expected pagefind or grams, found “elastic”');
});
