import { expect, test } from 'vitest';
import { fileName } from './fileName.ts';
import type { Sheet } from './sheet.ts';

const sheet = (title: string, names: readonly string[]): Sheet => ({
  title,
  address: 'https://policy.example/compare/',
  made: '2026-11-26',
  columns: names.map((name) => ({ plan: name, name, document: name, citation: name, url: 'https://policy.example/' })),
  rows: [],
  notes: [],
});

test('the name says what, whose and when', () => {
  expect(fileName(sheet('知识产权金融', ['运城', '晋城']), 'docx')).toBe('政策对读-知识产权金融-运城、晋城-2026-11-26.docx');
});

test('many plans are counted, not named', () => {
  expect(
    fileName(
      sheet(
        '人才',
        Array.from({ length: 60 }, (_, at) => `第${at}市`),
      ),
      'csv',
    ),
  ).toBe('政策对读-人才-六十份文件-2026-11-26.csv');
});

test('the name is one that Windows accepts, and not too long for it', () => {
  const name = fileName(sheet(' 专利/商标:"<a>"?* ', ['运\\城|\u202e']), 'xlsx');
  expect(name).toBe('政策对读-专利_商标_a_-运_城_-2026-11-26.xlsx');
  expect(fileName(sheet('知'.repeat(300), ['某'.repeat(300)]), 'md').length).toBeLessThan(120);
});

test('what is missing leaves no gap', () => {
  expect(fileName(sheet('', ['运城']), 'md')).toBe('政策对读-运城-2026-11-26.md');
});
