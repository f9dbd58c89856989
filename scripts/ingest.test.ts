import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ingest } from './ingest.ts';
import { checkedOnly } from './read/checked.ts';

const { converted, errors } = await ingest(process.cwd());

describe('the seeds', () => {
  it('convert without errors', () => {
    expect(errors).toEqual([]);
  });

  it('give 39 targets with a number in the first five plans, each with indicator and unit', () => {
    const targets = checkedOnly(converted).flatMap(({ plan }) => plan.targets.filter(({ kind }) => kind === 'quantitative'));
    expect(targets).toHaveLength(39);
    expect(targets.filter(({ indicator, unit }) => indicator === null || unit === '')).toEqual([]);
  });
});

describe('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const sidecar = (bytes: string | Buffer, plan: string) =>
    `plan: ${plan}\norigin: 试\nsha256: ${createHash('sha256').update(bytes).digest('hex')}\n`;

  it('stops with one line for each file, exit code 1, and leaves content as it was', () => {
    cpSync('content', join(folder, 'content'), { recursive: true });
    cpSync('seeds', join(folder, 'seeds'), { recursive: true });
    const binary = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x01]);
    writeFileSync(join(folder, 'seeds/a-empty.txt'), ' \n');
    writeFileSync(join(folder, 'seeds/a-empty.source.yml'), sidecar(' \n', 'zibo'));
    writeFileSync(join(folder, 'seeds/b-binary.txt'), binary);
    writeFileSync(join(folder, 'seeds/b-binary.source.yml'), sidecar(binary, 'zibo'));
    writeFileSync(join(folder, 'seeds/c-orphan.txt'), '一、总体要求');
    writeFileSync(join(folder, 'seeds/d-lost.source.yml'), sidecar('x', 'lost'));
    writeFileSync(join(folder, 'seeds/000_d1378e198884a17e.txt'), '改动');
    const before = readFileSync(join(folder, 'content/plans/yuncheng.mdx'), 'utf8');
    const run = spawnSync(process.execPath, [resolve('scripts/ingest.ts')], { cwd: folder, encoding: 'utf8' });
    expect(run.status).toBe(1);
    const lines = run.stderr.split('\n').filter((line) => line.startsWith('seeds/'));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^seeds\/000_d1378e198884a17e\.txt: sha256 is/u);
    expect(lines.slice(1).map((line) => /: (.*?);/u.exec(line)?.[1])).toEqual([
      'the file is empty',
      'the file is binary, not text',
      'c-orphan.source.yml is missing',
      'there is no document of this name beside it',
    ]);
    expect(readFileSync(join(folder, 'content/plans/yuncheng.mdx'), 'utf8')).toBe(before);
  });
});
