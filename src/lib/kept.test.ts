import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepBytes, keptBytes, keptNumbers, keptRows, keptValue, pruneKept } from './kept.ts';

const root = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(root);
});
beforeEach(() => {
  process.env['SITE_EDITION'] = 'one';
});
afterAll(() => {
  delete process.env['SITE_EDITION'];
  process.chdir(before);
  rmSync(root, { recursive: true });
});

test('what was kept for a key comes back, and for another kind, key or edition does not', () => {
  keepBytes('files', '运城', new Uint8Array([1, 2]));
  expect([...(keptBytes('files', '运城') ?? [])]).toEqual([1, 2]);
  expect(keptBytes('files', '晋城')).toBeNull();
  expect(keptBytes('plans', '运城')).toBeNull();
  process.env['SITE_EDITION'] = 'two';
  expect(keptBytes('files', '运城')).toBeNull();
});

test('what is kept stands in its folder whole and once, also where it is kept again', () => {
  keepBytes('maps', '运城', '甲');
  keepBytes('maps', '运城', '甲乙');
  const names = readdirSync('.astro/kept/maps');
  expect(names.map((name) => readFileSync(join('.astro/kept/maps', name), 'utf8'))).toEqual(['甲乙']);
});

test('a value is made once, and anew in each build where there is no edition', () => {
  let made = 0;
  const value = () => keptValue('plans', 'a', () => ({ made: ++made }));
  expect([value(), value()]).toEqual([{ made: 1 }, { made: 1 }]);
  process.env['SITE_EDITION'] = '';
  expect([value(), value()]).toEqual([{ made: 2 }, { made: 3 }]);
});

test('numbers are made once for what they are made of', () => {
  let made = 0;
  const numbers = (source: number) => [...keptNumbers('orders', new Uint8Array([source]), () => new Int32Array([++made, -1, 70_000]))];
  expect([numbers(1), numbers(1), numbers(2)]).toEqual([
    [1, -1, 70_000],
    [1, -1, 70_000],
    [2, -1, 70_000],
  ]);
});

test('rows of numbers come back as they were made, empty ones too', () => {
  const rows = [Int32Array.of(1, -2, 3), Int32Array.of(), Int32Array.of(2 ** 31 - 1)];
  const source = new Uint8Array([1]);
  expect(keptRows('rows', source, () => rows)).toEqual(rows);
  expect(keptRows('rows', source, () => [])).toEqual(rows);
});

test('what a build had no use for is thrown away, what it used is not', async () => {
  keepBytes('files', '旧', new Uint8Array([1]));
  keepBytes('files', '新', new Uint8Array([2]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const started = new Date();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(keptBytes('files', '新')).not.toBeNull();
  pruneKept(started);
  expect(keptBytes('files', '旧')).toBeNull();
  expect(keptBytes('files', '新')).not.toBeNull();
});
