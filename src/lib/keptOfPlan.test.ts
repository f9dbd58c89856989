import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder = '';
const root = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  mkdirSync(join(folder, 'content'));
  cpSync('content/plans', join(folder, 'content/plans'), { recursive: true });
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(root);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What a build gets for a plan, and whether it had to make it. Each build begins with an empty memory. */
async function inBuild(plan: string, of?: string): Promise<{ got: string; made: boolean }> {
  vi.resetModules();
  const { keptOfPlan } = await import('./keptOfPlan.ts');
  let made = false;
  const got = keptOfPlan('tests', plan, () => {
    made = true;
    return `of ${plan}`;
  }, of); // prettier-ignore
  return { got, made };
}

test('what is made of a plan is made once, and again when its file, the edition or what else it is made of changes', async () => {
  vi.stubEnv('SITE_EDITION', '第一版');
  expect(await inBuild('zibo')).toEqual({ got: 'of zibo', made: true });
  expect(await inBuild('zibo')).toEqual({ got: 'of zibo', made: false });
  expect(await inBuild('yuncheng')).toEqual({ got: 'of yuncheng', made: true });
  expect(await inBuild('zibo', 'other terms')).toEqual({ got: 'of zibo', made: true });
  const path = 'content/plans/zibo.mdx';
  writeFileSync(path, readFileSync(path, 'utf8').replace('加强', '强化'));
  expect((await inBuild('zibo')).made).toBe(true);
  expect((await inBuild('yuncheng')).made).toBe(false);
  vi.stubEnv('SITE_EDITION', '第二版');
  expect((await inBuild('yuncheng')).made).toBe(true);
});

test('without an edition, as in tests and while developing, nothing is kept', async () => {
  vi.stubEnv('SITE_EDITION', '');
  expect([(await inBuild('zibo')).made, (await inBuild('zibo')).made]).toEqual([true, true]);
});
