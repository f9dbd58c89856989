import { expect, test } from 'vitest';
import { endpointsIn } from './which.ts';

test('every endpoint of the site is one, and no page', () => {
  const patterns = endpointsIn().map(({ pattern }) => pattern);
  expect(patterns).toContain('plans/[plan]/[id].[format]');
  expect(patterns).toContain('robots.txt');
  expect(patterns.filter((pattern) => pattern.endsWith('.astro'))).toEqual([]);
});
