import { expect, it } from 'vitest';
import { routeOf } from './route.ts';

const files = { 'index.html': '', '404.html': '', 'plans/yuncheng/2-2-2/index.html': '', 'compare/zibo.json': '', '条款/index.html': '' };

it.each([
  ['', 'index.html'],
  ['index.html', 'index.html'],
  ['plans/yuncheng/2-2-2/', 'plans/yuncheng/2-2-2/index.html'],
  ['plans/yuncheng/2-2-2/index.html', 'plans/yuncheng/2-2-2/index.html'],
  ['compare/zibo.json', 'compare/zibo.json'],
  ['%E6%9D%A1%E6%AC%BE/', '条款/index.html'],
])('“%s” is the file %s', (path, file) => {
  expect(routeOf(path, files)).toEqual({ kind: 'file', path: file });
});

it('leads a page without its slash to the one with it', () => {
  expect(routeOf('plans/yuncheng/2-2-2', files)).toEqual({ kind: 'slash', to: 'plans/yuncheng/2-2-2/' });
});

it.each(['plans/yuncheng/9-9-9/', 'plans/太原', 'index.html/', '%E4%B8', '旧.html', 'constructor'])('“%s” is unknown', (path) => {
  expect(routeOf(path, files)).toEqual({ kind: 'unknown' });
});

it.each(['data/plans.csv', 'pictures/yuncheng.png', 'data/policy-parallel.zip'])('“%s” is left out of the copy', (path) => {
  expect(routeOf(path, files)).toEqual({ kind: 'left out' });
});
