import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../siteFiles.ts';
import { factsOf } from './madeFiles.ts';
import { joinParts, tellPart } from './parts.ts';

let folder = '';
const root = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

function siteOf(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join('dist', file)), { recursive: true });
    writeFileSync(join('dist', file), file);
  }
}

test('what no part has made is taken out, with folders that are empty then; all else stays', () => {
  siteOf('index.html', 'plans/zibo/3-1/index.html', 'plans/zibo/3-1.bib', 'plans/old/3-1/index.html', 'plans/zibo/9-9.bib', 'sw.js');
  const facts = { size: 10, sha256: 'a'.repeat(64) };
  tellPart('pages', [
    ['index.html', facts],
    ['plans/zibo/3-1/index.html', null],
  ]);
  tellPart('beside', [['plans/zibo/3-1.bib', null]]);
  const made = joinParts('dist', ['pages', 'beside']);
  expect(made.names()).toEqual(filesOf('dist'));
  expect(made.factsOf('index.html')).toBe(made.factsOf('index.html'));
  expect(made.factsOf('index.html')).toEqual(facts);
  expect(made.factsOf('plans/zibo/3-1.bib')).toEqual(factsOf('plans/zibo/3-1.bib'));
  expect(filesOf('dist')).toEqual(['index.html', 'plans/zibo/3-1.bib', 'plans/zibo/3-1/index.html']);
  expect(existsSync('dist/plans/old')).toBe(false);
  expect(readFileSync('dist/index.html', 'utf8')).toBe('index.html');
});

test('a file that is a page too stops the build', () => {
  siteOf('a.html');
  tellPart('pages', [['a.html', null]]);
  tellPart('beside', [['a.html', null]]);
  expect(() => joinParts('dist', ['pages', 'beside'])).toThrow(`${join('dist', 'a.html')}: made both as a page and beside the pages`);
});
