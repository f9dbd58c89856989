import { expect, test } from 'vitest';
import { safeCell } from './safeCell.ts';

test.each(['=HYPERLINK("http://a","知识产权")', '+1+cmd', '-5%的年均增速', '@SUM(A1)', '\t=1', '\r=1'])(
  '%j gets a quote before it',
  (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
  },
);

test.each(['=', '+', '+30%', '-1,000.5', '', '“入园惠企”', '——2025年', '5=5'])('%j stays as it is', (cell) => {
  expect(safeCell(cell)).toBe(cell);
});
