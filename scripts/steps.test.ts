import { expect, test } from 'vitest';
import { oneResult, runSteps } from './steps.ts';

const quiet = () => undefined;

test('results of all steps are added up, and a failure does not stop the next step', async () => {
  const total = await runSteps(
    [
      { name: 'lint', run: async () => oneResult(false, 'one problem') },
      { name: 'unit', run: async () => ({ passed: 12, failed: 2, detail: '' }) },
    ],
    quiet,
  );
  expect(total).toEqual({ passed: 12, failed: 3 });
});

test('a step whose need failed is not run and counts as failed', async () => {
  let ran = false;
  const lines: string[] = [];
  const total = await runSteps(
    [
      { name: 'build', run: async () => oneResult(false, 'broken') },
      {
        name: 'links',
        needs: ['build'],
        run: async () => {
          ran = true;
          return oneResult(true, '');
        },
      },
    ],
    (line) => lines.push(line),
  );
  expect(ran).toBe(false);
  expect(total).toEqual({ passed: 0, failed: 2 });
  expect(lines.join('\n')).toContain('not run, because “build” failed');
});

test('an exception inside a step is a failure of that step', async () => {
  const lines: string[] = [];
  const total = await runSteps([{ name: 'types', run: () => Promise.reject(new Error('no compiler')) }], (line) => lines.push(line));
  expect(total).toEqual({ passed: 0, failed: 1 });
  expect(lines.join('\n')).toContain('no compiler');
});
