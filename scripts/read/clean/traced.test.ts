import { expect, it } from 'vitest';
import { placesIn, replace, slice, traced, trim } from './traced.ts';

it('knows where each character of a changed text came from', () => {
  const one = trim(slice(traced('甲乙\n  到 2025 年  ', 0, 15), 3));
  const closed = replace(one, / /gu, '');
  expect(closed).toEqual({ text: '到2025年', offsets: [5, 7, 8, 9, 10, 12] });
  expect(closed.offsets.map(placesIn('甲乙\n  到 2025 年  '))[0]).toEqual({ line: 2, column: 3 });
});

it('counts lines at every kind of line end', () => {
  const place = placesIn('a\r\nb\rc\fd');
  expect([0, 3, 5, 7].map((offset) => place(offset).line)).toEqual([1, 2, 3, 4]);
});
