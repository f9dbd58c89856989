import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHANGES } from '../src/lib/addresses/changes.ts';
import { readOurChanges } from './addresses/released.ts';
import { removePlan } from './removePlan.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'remove-plan-'));
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Removes zibo; gives the exit code and what was printed. */
async function run(): Promise<{ status: number; printed: string }> {
  let printed = '';
  const stream = { write: (text: string) => (printed += text) };
  return { status: await removePlan(root, ['zibo'], { stdout: stream, stderr: stream }), printed };
}

it('says of a released plan that it ended, by its title, and that this was written', async () => {
  const before = readFileSync(join(root, CHANGES), 'utf8');
  expect(await run()).toMatchObject({ status: 0, printed: expect.stringContaining(`${CHANGES} says that it ended`) as string });
  expect(readFileSync(join(root, CHANGES), 'utf8').startsWith(before)).toBe(true);
  const end = { from: '/plans/zibo/', was: '淄博市国家知识产权强市建设示范城市工作方案（2024—2026年）', to: [] };
  expect(readOurChanges(root).at(-1)).toMatchObject({ reason: '本站不再收录这份文件', moved: [end] });
});

it('removes nothing while a change waits to be confirmed', async () => {
  appendFileSync(
    join(root, CHANGES),
    '- { date: 2026-11-26, reason: 重新识读, confirmed: false, moved: [{ from: zibo/3-1, to: [zibo/3-2] }] }\n',
  );
  const { status, printed } = await run();
  expect(status).toBe(1);
  expect(printed).toMatch(/^zibo: its end cannot be told yet; .*waits to be confirmed/u);
  expect(existsSync(join(root, 'content/plans/zibo.mdx'))).toBe(true);
});
