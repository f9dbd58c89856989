import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { writeArchive } from './archive.ts';
import { withFileFacts } from '../finish/fileFacts.ts';
import { MadeFiles } from '../site/madeFiles.ts';

const folders: string[] = [];
const zone = process.env['TZ'];
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const descriptor = {
  title: '数据',
  version: '1.2.3',
  created: '2026-01-02T00:00:00Z',
  citation: '政策对读. 数据[DS/OL]. 1.2.3版. (2026-01-02)[引用日期]. https://example.org/data/.',
  homepage: 'https://example.org/data/',
  resources: [{ name: 'plans', title: '文件', format: 'csv' }],
};

const zipFact = (fact: string, attributes = ''): string =>
  `<span data-fact="${fact}" data-of="/data/policy-parallel.zip"${attributes}></span>`;

/** A built site of a few files. */
function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  folders.push(folder);
  const files = {
    'data/index.html': `<p>打包${zipFact('size', ' class="label"')}，${zipFact('sha256')}</p>`,
    'data/datapackage.json': JSON.stringify(descriptor),
    'data/plans.csv': '\ufeffid\n运城\n',
    'data/plans.json': '[]',
    'data/plans/index.html': '<p>说明</p>',
    'plans/yuncheng.txt': '第一条',
    'plans/yuncheng.json': '{}',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function packed(folder: string): Promise<Buffer> {
  await writeArchive(folder);
  return readFileSync(join(folder, 'data/policy-parallel.zip'));
}

it('packs data, description, texts, licence and digests below a folder with the version', async () => {
  const entries = unzipSync(await packed(site()));
  expect(Object.keys(entries).map((name) => name.replace('policy-parallel-1.2.3/', ''))).toEqual([
    'LICENCE.txt',
    'README.txt',
    'SHA256SUMS',
    'datapackage.json',
    'plans.csv',
    'plans.json',
    'texts/yuncheng.txt',
  ]);
  expect(strFromU8(entries['policy-parallel-1.2.3/plans.csv'] ?? new Uint8Array())).toContain('运城');
  const readme = strFromU8(entries['policy-parallel-1.2.3/README.txt'] ?? new Uint8Array());
  expect(readme).toMatch(/1\.2\.3 版，2026-01-02[^]*version 1\.2\.3, 2026-01-02/u);
  expect(readme).toContain(`\n${descriptor.citation}\n`);
});

it('gives the same bytes in another folder and another time zone', async () => {
  process.env['TZ'] = 'Asia/Shanghai';
  const one = await packed(site());
  process.env['TZ'] = 'America/Los_Angeles';
  expect((await packed(site())).equals(one)).toBe(true);
});

it('writes digests that sha256sum reads, and says those of the zip on the page', async () => {
  const folder = site();
  const digest = (await import('../../src/data/sha256.ts')).sha256(await packed(folder));
  const sums = readFileSync(join(folder, 'data/SHA256SUMS'), 'utf8');
  expect(sums).toContain(`${digest}  policy-parallel.zip\n`);
  const page = withFileFacts(readFileSync(join(folder, 'data/index.html'), 'utf8'), new MadeFiles(folder));
  expect(page).toMatch(
    new RegExp(
      `<span data-fact="size" data-of="/data/policy-parallel\\.zip" class="label">\\d+ (?:字节|KB)</span>，<span data-fact="sha256" data-of="/data/policy-parallel\\.zip">${digest}</span>`,
      'u',
    ),
  );
  const run = spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: join(folder, 'data'), encoding: 'utf8' });
  // Not every machine has it; where it is there it must agree.
  if (run.error === undefined)
    expect(run.stdout + run.stderr).toBe('datapackage.json: OK\nplans.csv: OK\nplans.json: OK\npolicy-parallel.zip: OK\n');
});

it('fills in anew what a former build filled in', () => {
  const folder = site();
  writeFileSync(join(folder, 'data/plans.csv'), '一'.repeat(300));
  const page = withFileFacts('<span data-fact="bytes" data-of="/data/plans.csv" class="label"></span>', new MadeFiles(folder));
  expect(page).toContain('>900</span>');
  writeFileSync(join(folder, 'data/plans.csv'), '一');
  expect(withFileFacts(page, new MadeFiles(folder))).toBe(page.replace('>900<', '>3<'));
});

it('stops where a page tells of a file that is not there', () => {
  const files = new MadeFiles(site());
  expect(() => withFileFacts('<span data-fact="bytes" data-of="/data/moons.csv"></span>', files)).toThrow('moons.csv');
});
