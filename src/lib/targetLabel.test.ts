import { expect, test } from 'vitest';
import type { Target } from '../schemas/target.ts';
import { targetLabel } from './targetLabel.ts';

const target = { operator: '=', valuePrinted: '10亿元', notes: [] as string[] } as unknown as Target;

test('以上 is said once, by the sign', () => {
  expect(targetLabel({ ...target, operator: '>=', valuePrinted: '11万件以上' })).toBe('≥11万件');
});

test('a growth rate has a plus and a hedge is kept', () => {
  expect(targetLabel({ ...target, operator: 'growth', valuePrinted: '30%' })).toBe('+30%');
  expect(targetLabel({ ...target, valuePrinted: '78件', notes: ['原文写“力争”'] })).toBe('力争 78件');
});

test('a promise without a number says so', () => {
  expect(targetLabel({ ...target, valuePrinted: null })).toBe('未写数值');
});
