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

test('quiet neighbours run two at a time, the others alone, and each line says which step it is of', async () => {
  let running = 0;
  const most: Record<string, number> = {};
  const lines: string[] = [];
  const step = (name: string, quiet: boolean, needs: string[] = []) => ({
    name,
    quiet,
    needs,
    run: async () => {
      running += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      most[name] = running;
      running -= 1;
      return oneResult(name !== 'lint', 'a line too long');
    },
  });
  const steps = [step('types', true), step('lint', true), step('content', true), step('unit', false), step('links', true, ['lint'])];
  expect(await runSteps(steps, (line) => lines.push(line))).toEqual({ passed: 3, failed: 2 });
  expect(most).toMatchObject({ types: 2, unit: 1 });
  expect(most).not.toHaveProperty('links');
  expect(lines.find((line) => line.includes('FAILED'))).toContain('[2/5] lint');
  expect(lines.at(-1)).toBe('\nFailed: lint, links');
});
