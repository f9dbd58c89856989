import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { joinInto } from './join.ts';
import { endpointsIn } from './which.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('files beside the pages go where they belong, in folders that are there and in new ones', () => {
  const pages = folderWith({ 'plans/zibo/index.html': '页' });
  const beside = folderWith({ 'plans/zibo/3-1-1.bib': '引', 'plans/zibo.xml': '文', 'data/plans.json': '[]' });
  joinInto(beside, pages);
  expect(
    ['plans/zibo/index.html', 'plans/zibo/3-1-1.bib', 'plans/zibo.xml', 'data/plans.json'].map((name) =>
      readFileSync(join(pages, name), 'utf8'),
    ),
  ).toEqual(['页', '引', '文', '[]']);
  expect(existsSync(beside)).toBe(false);
});

test('folders that both have are joined whichever has more in it, and are where they belong', () => {
  const pages = folderWith({
    'plans/zibo/3-1-1/index.html': '页',
    'index.html': '首',
    'data/index.html': '页',
    'data/plans/index.html': '页',
  });
  const beside = folderWith({ 'plans/zibo/3-1-1.bib': '引', 'plans/zibo/3-1-1.json': '数', 'data/plans.json': '[]' });
  joinInto(beside, pages);
  expect(readdirSync(join(pages, 'plans/zibo')).sort()).toEqual(['3-1-1', '3-1-1.bib', '3-1-1.json']);
  expect(readFileSync(join(pages, 'plans/zibo/3-1-1/index.html'), 'utf8')).toBe('页');
  expect(readdirSync(join(pages, 'data')).sort()).toEqual(['index.html', 'plans', 'plans.json']);
  expect(readdirSync(pages).sort()).toEqual(['data', 'index.html', 'plans']);
  expect(existsSync(beside)).toBe(false);
});

test('a file that is a page too stops the build', () => {
  const [pages, beside] = [folderWith({ 'a.html': '页' }), folderWith({ 'a.html': '旁' })];
  expect(() => joinInto(beside, pages)).toThrow(`${join(pages, 'a.html')}: made both as a page and beside the pages`);
});

test('every endpoint of the site is one, and no page', () => {
  const patterns = endpointsIn().map(({ pattern }) => pattern);
  expect(patterns).toContain('plans/[plan]/[id].[format]');
  expect(patterns).toContain('robots.txt');
  expect(patterns.filter((pattern) => pattern.endsWith('.astro'))).toEqual([]);
});
