import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsOf, MadeFiles } from './madeFiles.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans/zibo.txt'), '淄博');
  writeFileSync(join(folder, 'index.html'), '首页');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('knows the files of a folder, and of each its size and digest', () => {
  const site = new MadeFiles(folder);
  expect(site.names()).toEqual(['index.html', 'plans/zibo.txt']);
  expect(site.factsOf('plans/zibo.txt')).toEqual({ size: 6, sha256: factsOf(new TextEncoder().encode('淄博')).sha256 });
  expect(() => site.factsOf('plans/moon.txt')).toThrow('moon.txt');
});

test('what was told of a file is not read again, until the file is written', () => {
  const told = { size: 1, sha256: 'f'.repeat(64) };
  const site = new MadeFiles(folder, [
    ['index.html', told],
    ['plans/zibo.txt', null],
  ]);
  expect(site.factsOf('index.html')).toEqual(told);
  site.write('index.html', '新首页');
  expect(site.factsOf('index.html')).toEqual(factsOf('新首页'));
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('新首页');
});

test('a copy is a file of the site, with what is told of the first', () => {
  const site = new MadeFiles(folder);
  site.copy('plans/zibo.txt', 'plans/zichuan.txt');
  expect(site.names()).toEqual(['index.html', 'plans/zibo.txt', 'plans/zichuan.txt']);
  expect(site.factsOf('plans/zichuan.txt')).toEqual(factsOf('淄博'));
});
