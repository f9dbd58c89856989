import { expect, test } from 'vitest';
import type { Change } from './changes.ts';
import { faultsOf, successions } from './succession.ts';

const change = (date: string, moves: Record<string, string[] | null>): Change => ({
  date,
  reason: '重新识读',
  confirmed: true,
  moved: Object.entries(moves).map(([from, to]) => ({ from, to })),
});
const ends = (...changes: Change[]) => successions(changes).map(({ from, to }) => [from, to]);

test('a chain over several changes leads to its end', () => {
  expect(
    ends(change('2026-01-01', { 'a/1': ['a/2'] }), change('2026-02-01', { 'a/2': ['a/3', 'a/4'] }), change('2026-03-01', { 'a/4': [] })),
  ).toEqual([
    ['a/1', ['a/3']],
    ['a/2', ['a/3']],
    ['a/4', []],
  ]);
});

test('within one change numbers shift: each leads to the next, not to the end', () => {
  expect(ends(change('2026-01-01', { 'a/1': ['a/2'], 'a/2': ['a/3'] }))).toEqual([
    ['a/1', ['a/2']],
    ['a/2', ['a/3']],
  ]);
});

test('an address that moves away and later back is its own again', () => {
  expect(ends(change('2026-01-01', { 'a/1': ['a/2'] }), change('2026-02-01', { 'a/2': ['a/1'] }))[0]).toEqual(['a/1', ['a/1']]);
});

test('a circle of addresses that are gone is an error with its place', () => {
  const faults = faultsOf([change('2026-01-01', { 'a/1': ['a/2'], 'a/2': ['a/1'] })], () => false);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toMatch(/^content\/addresses\/moved\.yml, change of 2026-01-01: a\/1 leads in a circle: a\/2/u);
});

test('a swap of two that are there is none', () => {
  expect(faultsOf([change('2026-01-01', { 'a/1': ['a/2'], 'a/2': ['a/1'] })], () => true)).toEqual([]);
});

test('an open move, and one that leads to nothing, are errors that say what to do', () => {
  const faults = faultsOf([change('2026-01-01', { 'a/1': null, 'a/2': ['a/9'] })], (id) => id !== 'a/9');
  expect(faults[0]).toContain('a/1 is undecided; write into to:');
  expect(faults[1]).toContain('a/2 leads to a/9, which is not there');
});
