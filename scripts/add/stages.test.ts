import { expect, it, vi } from 'vitest';
import { stagePrinter } from './stages.ts';

function printed(bytes: number, isTTY: boolean, wait = 0): string {
  vi.useFakeTimers();
  let output = '';
  const stage = stagePrinter(bytes, { isTTY, write: (text) => (output += text) });
  stage('reading');
  vi.advanceTimersByTime(wait);
  for (const name of ['cleaning', 'cleaning', 'writing'] as const) stage(name);
  vi.runAllTimers();
  vi.useRealTimers();
  return output;
}

it('tells each stage once where the input is long or somebody watches', () => {
  expect(printed(5_000_000, false)).toBe('cleaning …\nwriting …\n');
  expect(printed(10, true)).toBe('cleaning …\nwriting …\n');
});

it('tells of reading where that takes long', () => {
  expect(printed(5_000_000, false, 1000)).toBe('reading …\ncleaning …\nwriting …\n');
});

it('is silent otherwise', () => {
  expect(printed(10, false, 1000)).toBe('');
});
