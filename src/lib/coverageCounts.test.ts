import { expect, test } from 'vitest';
import type { Coverage } from './coverage.ts';
import { countCells } from './coverageCounts.ts';

const cell = (level: Coverage['level'], ...quantified: string[]) => ({ level, quantified });

test('each cell counts once at its level, and once more where it has numbers, however many', () => {
  expect(countCells([cell('task', 'a/1/1', 'a/1/2'), cell('task'), cell('mention', 'a/2/1'), cell('none')])).toEqual({
    task: 2,
    action: 0,
    mention: 1,
    none: 1,
    number: 2,
  });
});

test('no cells give zeros', () => {
  expect(countCells([])).toEqual({ task: 0, action: 0, mention: 0, none: 0, number: 0 });
});
