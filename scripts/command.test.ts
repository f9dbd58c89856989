import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { startNode } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [program, trace] = [join(folder, 'program.mjs'), join(folder, 'trace')];
writeFileSync(
  program,
  `import { appendFileSync } from 'node:fs';
import { tell, told } from ${JSON.stringify(pathToFileURL(resolve('scripts/command.ts')).href)};
appendFileSync(${JSON.stringify(trace)}, '始');
await told();
tell(['第一', '第二']);
appendFileSync(${JSON.stringify(trace)}, '终');
`,
);

async function traceOnce(begun: string): Promise<void> {
  await expect.poll(() => readFileSync(trace, { encoding: 'utf8', flag: 'a+' }), { timeout: 20_000 }).toBe(begun);
}

test('a program that waits goes on when it is told to, tells what it has to tell, and ends by itself', async () => {
  const { result, tells, goOn } = startNode(program, [], []);
  await traceOnce('始');
  goOn();
  expect(await tells).toEqual(['第一', '第二']);
  expect((await result).code).toBe(0);
  await traceOnce('始终');
});

test('one that is stopped instead does not go on', async () => {
  writeFileSync(trace, '');
  const { result, stop } = startNode(program, [], []);
  await traceOnce('始');
  stop();
  expect((await result).code).not.toBe(0);
  await traceOnce('始');
});
