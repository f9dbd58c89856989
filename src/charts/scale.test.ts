import { expect, test } from 'vitest';
import { makeScale, placeOn, scaleKinds, widestAxis } from './scale.ts';

test('a log axis is offered where values spread over more than one order of magnitude, and comes first where they are large', () => {
  expect(scaleKinds([1, 10])).toEqual(['linear']);
  expect(scaleKinds([4, 78])).toEqual(['linear', 'log']);
  expect(scaleKinds([9324, 110_000])).toEqual(['log', 'linear']);
});

test('0 alone is no spread, and below 0 there is no log axis', () => {
  expect(scaleKinds([0, 5])).toEqual(['linear']);
  expect(scaleKinds([-3, 1, 100])).toEqual(['linear']);
  expect(scaleKinds([])).toEqual(['linear']);
});

test('a linear axis begins at 0 and has three to five ticks', () => {
  for (const most of [1, 3.3, 11, 78, 110_000, 1e9, 0.004]) {
    const scale = makeScale([most * 0.9, most], 'linear');
    expect(placeOn(scale, 0, 100)).toBe(0);
    expect(placeOn(scale, most, 100)).toBe(100);
    expect(scale.ticks.length).toBeGreaterThanOrEqual(3);
    expect(scale.ticks.length).toBeLessThanOrEqual(5);
  }
});

test('a log axis has a line at every power of ten and labels at most five', () => {
  const scale = makeScale([2, 3e9], 'log');
  expect(scale.lines).toEqual([1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]);
  expect(scale.ticks).toEqual([10, 1e3, 1e5, 1e7, 1e9]);
  expect(makeScale([1e-7, 1e-5], 'log').lines).toEqual([1e-7, 1e-6, 1e-5]);
});

test('the 0 of a log axis stands apart at its left end', () => {
  const scale = makeScale([0, 5e6, 1e9], 'log');
  expect(scale.zero).toBe(true);
  expect(placeOn(scale, 0, 300)).toBe(0);
  expect(placeOn(scale, 1e6, 300)).toBeGreaterThan(40);
  expect(placeOn(scale, 1e9, 300)).toBe(300);
});

test('an axis is as wide as what stands right of its values allows', () => {
  for (const kind of ['linear', 'log'] as const) {
    const scale = makeScale([0, 20, 1000], kind);
    const needs = [
      { value: 1000, right: 50 },
      { value: 20, right: 200 },
    ];
    const axis = widestAxis(scale, needs, 300);
    const ends = needs.map(({ value, right }) => placeOn(scale, value, axis) + right);
    expect(Math.max(...ends)).toBeCloseTo(300);
  }
});
