import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../siteFiles.ts';
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
  tellPart('pages', ['index.html', 'plans/zibo/3-1/index.html']);
  tellPart('beside', ['plans/zibo/3-1.bib']);
  joinParts('dist', ['pages', 'beside']);
  expect(filesOf('dist')).toEqual(['index.html', 'plans/zibo/3-1.bib', 'plans/zibo/3-1/index.html']);
  expect(existsSync('dist/plans/old')).toBe(false);
  expect(readFileSync('dist/index.html', 'utf8')).toBe('index.html');
});

test('a file that is a page too stops the build', () => {
  siteOf('a.html');
  tellPart('pages', ['a.html']);
  tellPart('beside', ['a.html']);
  expect(() => joinParts('dist', ['pages', 'beside'])).toThrow(`${join('dist', 'a.html')}: made both as a page and beside the pages`);
});
