import { expect, it } from 'vitest';
import { coverageOf, type Polygon } from './coverage.ts';

const square = (from: number, to: number): Polygon => [from, from, to, from, to, to, from, to];
const backwards = (polygon: Polygon): Polygon => Array.from({ length: polygon.length }, (_, at) => polygon.at(-1 - (at ^ 1)) ?? 0);
/** Rows of a mask without the column that is over. */
const rows = ({ width, values }: ReturnType<typeof coverageOf>): number[][] =>
  Array.from({ length: values.length / width }, (_, row) => [...values.subarray(row * width, (row + 1) * width - 1)]);

it('covers pixels wholly that lie within, and by their part those that an edge cuts', () => {
  const mask = coverageOf([square(1.5, 4)], 100);
  expect([mask.left, mask.top]).toEqual([1, 1]);
  expect(rows(mask)).toEqual([
    [25, 50, 50],
    [50, 100, 100],
    [50, 100, 100],
  ]);
});

it('follows a slope through several pixels of a row, and to the left of the origin', () => {
  const mask = coverageOf([[-4, -1, 0, -1, 0, 0]], 160);
  expect([mask.left, mask.top]).toEqual([-4, -1]);
  expect(rows(mask)).toEqual([[20, 60, 100, 140]]);
});

it('leaves out what runs the other way, and counts what lies twice once', () => {
  expect(rows(coverageOf([square(0, 3), backwards(square(1, 2))], 9))).toEqual([
    [9, 9, 9],
    [9, 0, 9],
    [9, 9, 9],
  ]);
  expect(rows(coverageOf([square(0, 2), square(0, 1)], 9))).toEqual([
    [9, 9],
    [9, 9],
  ]);
});

it('of nothing has no pixel', () => {
  expect(coverageOf([], 9).values).toHaveLength(0);
});
