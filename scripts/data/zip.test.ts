import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { zipped } from './zip.ts';

const root = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(root);
});
beforeEach(() => {
  vi.stubEnv('SITE_EDITION', '第一版');
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

/** Files of one piece, of many, and of none. */
const filesWith = (more: string) =>
  new Map([
    [
      'rows.json',
      Buffer.from(JSON.stringify(Array.from({ length: 30_000 }, (_, id) => ({ id, text: `第${id}条 ${id === 9000 ? more : ''}` })))),
    ],
    ['empty.txt', new Uint8Array()],
    ['README.txt', Buffer.from(`说明${more}`)],
  ]);
const zip = (more: string) => zipped(filesWith(more), 'data-1.2.3', '2026-01-02');

test('what is zipped is unzipped as it was, in the order of the names', async () => {
  const entries = unzipSync(await zip('一'));
  expect(Object.keys(entries)).toEqual(['data-1.2.3/README.txt', 'data-1.2.3/empty.txt', 'data-1.2.3/rows.json']);
  for (const [name, bytes] of filesWith('一')) expect(Buffer.from(entries[`data-1.2.3/${name}`] ?? []).equals(bytes), name).toBe(true);
});

test('a zip has the same bytes whatever the build before it kept', async () => {
  const builds = ['二', '三', '三', '二'];
  const after: Uint8Array[] = [];
  for (const more of builds) after.push(await zip(more));
  vi.stubEnv('SITE_EDITION', '');
  for (const [at, more] of builds.entries()) expect(Buffer.from(await zip(more)).equals(after[at] ?? new Uint8Array()), more).toBe(true);
});
