import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from './chromium.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'path-'));
  await writeFile(join(folder, 'chromium'), '#!/bin/sh\n');
  await chmod(join(folder, 'chromium'), 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

test('a Chromium on the path is found', () => {
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'));
});

test('CHROMIUM_PATH comes before the path', () => {
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
});

test('a CHROMIUM_PATH that is no program is an error that names it', () => {
  expect(() => findChromium({ PATH: folder, CHROMIUM_PATH: '/no/such/browser' })).toThrow('/no/such/browser');
});

test('the features that playwright turns off stay off, though our flag replaces its own', async () => {
  const source = await readFile(createRequire(import.meta.url).resolve('playwright-core/lib/coreBundle'), 'utf8');
  const [, list = ''] = /\bdisabledFeatures = \[([^\]]*)\]/u.exec(source) ?? [];
  // Matches "PaintHolding"; does not match the words of a comment.
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gmu)].map(([, name = '']) => name);
  const ours = chromiumFlags.find((flag) => flag.startsWith('--disable-features='))?.split(/[=,]/u) ?? [];
  expect(theirs.length).toBeGreaterThan(5);
  expect(theirs.filter((name) => !ours.includes(name))).toEqual([]);
});
