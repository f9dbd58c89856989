import { expect, test } from 'vitest';
import { formatValue, fullValue, plainNumber } from './format.ts';

test('a number has no errors of sums and no exponent', () => {
  expect([0.1 + 0.2, 1e-7, 1e21, 2.2 * 3, 123456789012345].map(plainNumber)).toEqual([
    '0.3',
    '0.0000001',
    '1000000000000000000000',
    '6.6',
    '123456789012345',
  ]);
});

test('money takes 万 and 亿, counts only on an axis', () => {
  expect([0, 5000, 3e7, 1e9, 1.25e7, 2e12].map((value) => formatValue(value, '元'))).toEqual([
    '0',
    '5000元',
    '3000万元',
    '10亿元',
    '1250万元',
    '2万亿元',
  ]);
  expect(formatValue(105_000, '件')).toBe('105000件');
  expect(formatValue(105_000, '件', true)).toBe('10.5万件');
});

test('a value per something leaves to the name of the indicator what it is per', () => {
  expect(formatValue(3.3, '件/万人')).toBe('3.3件');
});

test('a value in full has all its digits, a fall the minus of print', () => {
  expect(fullValue(1e9, '元')).toBe('1000000000元');
  expect(fullValue(-18, '%')).toBe('−18%');
});
