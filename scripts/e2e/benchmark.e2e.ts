import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Row } from '../bench/table.ts';
import { runIn } from './copy.ts';

/*
 * The benchmark itself at twelve invented plans, few queries: that all of it runs, that pages keep to their bytes and search to its sets with
 * more plans than the five, and that a site built on after a change of one plan is, byte for byte, one built from nothing.
 */
test('twelve invented plans: every figure is there, bytes and sets hold, and what is kept of a build is right', () => {
  runIn('.', [
    [
      'scripts/bench/bench.ts',
      '--plans',
      '12',
      '--only',
      'builds',
      '--only',
      'sizes',
      '--only',
      'search',
      '--brief',
      '--prove',
      '--strict',
    ],
  ]);
  const { plans, rows } = JSON.parse(readFileSync('bench/results.json', 'utf8')) as { plans: number; rows: Row[] };
  expect(plans).toBe(12);
  const figure = (what: string): number | null | undefined => rows.find((row) => row.what === what)?.figure;
  expect(figure('files other than built from nothing')).toBe(0);
  expect(figure('search: sets and counts equal to a scan')).toBe(100);
  expect(figure('task page, all it needs')).toBeGreaterThan(5);
  // That they are measured; how many seconds there are is a matter of the machine.
  expect(figure('build after one plan changed')).toBeGreaterThan(0);
  expect(figure('whole build against Starlight')).toBeGreaterThan(0);
}, 1_800_000);
