import { expect, test } from 'vitest';
import { addressOf, filePath } from './address.ts';
import { keyOf } from './cited.ts';

test('an address lies below the folder of the site and has no mark that means something in a format', () => {
  expect(addressOf('/compare/?plans=a,b&fold={x}|y#z', { site: 'https://policy.example', base: '/site/' })).toBe(
    'https://policy.example/site/compare/?plans=a,b&fold=%7Bx%7D%7Cy#z',
  );
});

test('a file has the address of its page with another ending, that of a row below its page', () => {
  expect(filePath('/plans/yuncheng/2-2-2/', 'bib')).toBe('/plans/yuncheng/2-2-2.bib');
  expect(filePath('/targets/patents/#yuncheng-1-2-3', 'csl.json')).toBe('/targets/patents/yuncheng-1-2-3.csl.json');
  expect(filePath('/targets/#yuncheng-1-2-3', 'ris')).toBe('/targets/yuncheng-1-2-3.ris');
});

test('the key of an entry is ASCII whatever the address', () => {
  expect(keyOf({ path: '/plans/yanhu/2-2-p1/' })).toBe('plans-yanhu-2-2-p1');
  expect(keyOf({ path: '/plans/yanhu/2-2~2/' })).toBe('plans-yanhu-2-2.2');
  expect(keyOf({ path: '/compare/?task=yuncheng/2-2-2&fold=甲' })).toBe('compare-task-yuncheng-2-2-2-fold');
});
