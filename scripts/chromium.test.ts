import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

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
