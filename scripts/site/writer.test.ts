import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { factsOf } from './madeFiles.ts';
import { restamp, siteWriter } from './writer.ts';

let folder = '';
const root = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  process.chdir(folder);
  vi.stubEnv('SITE_EDITION', '第一版');
});

afterEach(() => {
  process.chdir(root);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const read = (file: string): string => readFileSync(join('dist', file), 'utf8');
const long = new Date('2026-01-01');

/** Makes a file look written long ago, so that one written anew tells. */
const age = (file: string): void => utimesSync(join('dist', file), long, long);
const isAged = (file: string): boolean => statSync(join('dist', file)).mtime.getTime() === long.getTime();

test('writes files of text and of bytes in folders of their own, and names them', () => {
  const writer = siteWriter('dist', 'pages');
  writer.write('plans/zibo/index.html', '淄博');
  writer.write('plans/zibo/3-1.bin', new Uint8Array([229, 173, 151]));
  expect([read('plans/zibo/index.html'), read('plans/zibo/3-1.bin')]).toEqual(['淄博', '字']);
  expect([...writer.files().keys()]).toEqual(['plans/zibo/index.html', 'plans/zibo/3-1.bin']);
});

test('leaves a file that has the same bytes, and writes over one that has others, of whatever length', () => {
  const before = siteWriter('dist', 'pages');
  for (const file of ['same', 'other', 'longer', 'shorter']) before.write(file, '质押融资');
  before.close();
  for (const file of ['same', 'other', 'longer', 'shorter']) age(file);
  const writer = siteWriter('dist', 'pages');
  writer.write('same', '质押融资');
  writer.write('other', '质押融次');
  writer.write('longer', '质押融资额');
  writer.write('shorter', '质押');
  expect([read('other'), read('longer'), read('shorter')]).toEqual(['质押融次', '质押融资额', '质押']);
  expect(['same', 'other', 'longer', 'shorter'].map(isAged)).toEqual([true, false, false, false]);
});

test('knows a file of the build before by its key, and not one that was changed since, nor of another edition', () => {
  const before = siteWriter('dist', 'pages');
  before.write('a.html', '甲', 'key 1');
  before.write('b.html', '乙', 'key 1');
  before.write('c.html', '丙', 'key 1');
  before.write('d.html', '丁');
  before.close();
  writeFileSync('dist/b.html', '改');
  rmSync('dist/c.html');
  const writer = siteWriter('dist', 'pages');
  expect(writer.has('a.html', 'key 2')).toBe(false);
  expect(['a.html', 'b.html', 'c.html', 'd.html'].map((file) => writer.has(file, 'key 1'))).toEqual([true, false, false, false]);
  expect([...writer.files().keys()]).toEqual(['a.html']);
  writer.close();
  // What was found is known to the build after this one too.
  expect(siteWriter('dist', 'pages').has('a.html', 'key 1')).toBe(true);
  expect(siteWriter('dist', 'beside').has('a.html', 'key 1')).toBe(false);
  vi.stubEnv('SITE_EDITION', '第二版');
  expect(siteWriter('dist', 'pages').has('a.html', 'key 1')).toBe(false);
});

test('a file that was finished after it was written is known all the same, once that is told', () => {
  const before = siteWriter('dist', 'pages');
  before.write('a.html', '大小：', 'key 1');
  before.write('b.html', '大小：', 'key 1');
  before.close();
  for (const file of ['a.html', 'b.html']) writeFileSync(join('dist', file), '大小：12 KB');
  restamp('dist', 'pages', ['a.html', 'c.html']);
  const writer = siteWriter('dist', 'pages');
  expect(['a.html', 'b.html', 'c.html'].map((file) => writer.has(file, 'key 1'))).toEqual([true, false, false]);
});

test('a file that was the same already is known by its key from then on', () => {
  siteWriter('dist', 'pages').write('a.html', '甲');
  const writer = siteWriter('dist', 'pages');
  writer.write('a.html', '甲', 'key 1');
  writer.close();
  expect(siteWriter('dist', 'pages').has('a.html', 'key 1')).toBe(true);
});

test('tells of files of the copy and of data what is in them, also of those that stood there, but not of one finished later', () => {
  const before = siteWriter('dist', 'pages');
  for (const file of ['a.html', 'data/b.csv', 'c.txt', 'd.html']) before.write(file, '质押', 'key 1');
  const facts = factsOf('质押');
  expect(facts.size).toBe(6);
  expect([...before.files().values()]).toEqual([facts, facts, null, facts]);
  before.close();
  writeFileSync('dist/d.html', '质押融资');
  restamp('dist', 'pages', ['d.html']);
  const writer = siteWriter('dist', 'pages');
  expect(['a.html', 'data/b.csv', 'c.txt', 'd.html'].map((file) => writer.has(file, 'key 1'))).toEqual([true, true, true, true]);
  expect([...writer.files().values()]).toEqual([facts, facts, null, null]);
});

test('refuses to write a file twice', () => {
  const writer = siteWriter('dist', 'pages');
  writer.write('a.html', '甲');
  expect(() => writer.write('a.html', '甲')).toThrow('a.html: made twice');
});
