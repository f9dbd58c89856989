import { expect, test } from 'vitest';
import { pageFile } from './pageFile.ts';

test.each([
  ['/', 'index.html'],
  ['', 'index.html'],
  ['/plans/zibo/3-3-4/', 'plans/zibo/3-3-4/index.html'],
  ['/plans/zibo', 'plans/zibo/index.html'],
  ['/404/', '404.html'],
])('the page at “%s” is %s', (path, file) => {
  expect(pageFile(path)).toBe(file);
});
