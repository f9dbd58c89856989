import { expect, test } from 'vitest';
import { fitted } from './rowHeight.ts';

const height = (...texts: string[]): number =>
  fitted(
    [texts.map((value) => ({ value, type: String }))],
    texts.map(() => 22),
  )[0]?.[0]?.height ?? 0;

test('a row is as high as its longest cell, a Chinese character counting as two digits', () => {
  expect(height('质押')).toBeCloseTo(18.5);
  expect(height('质押', '推进专利商标地理标志等混合质押')).toBeCloseTo(33);
  expect(height('a'.repeat(20))).toBeCloseTo(18.5);
  expect(height('一\n二\n三')).toBeCloseTo(47.5);
});

test('no row is higher than Excel shows', () => {
  expect(height('质押'.repeat(5000))).toBe(409);
});
