import { expect, test } from 'vitest';
import type { Target } from '../schemas/target.ts';
import { targetLabel } from './targetLabel.ts';

const target = { operator: '=', value: 1e9, valuePrinted: '10亿元', notes: [] as string[] } as unknown as Target;

test('以上, 以内 and a printed sign are said once, by the sign', () => {
  expect(targetLabel({ ...target, operator: '>=', valuePrinted: '11万件以上' })).toBe('≥11万件');
  expect(targetLabel({ ...target, operator: '<=', valuePrinted: '5%以内' })).toBe('≤5%');
  expect(targetLabel({ ...target, operator: '>=', valuePrinted: '≥90%' })).toBe('≥90%');
  expect(targetLabel({ ...target, operator: '<', valuePrinted: '<3' })).toBe('<3');
});

test('a growth rate has a plus, a fall a minus, and a hedge is kept', () => {
  expect(targetLabel({ ...target, operator: 'growth', value: 30, valuePrinted: '30%' })).toBe('+30%');
  expect(targetLabel({ ...target, operator: 'growth', value: -18, valuePrinted: '18%' })).toBe('−18%');
  expect(targetLabel({ ...target, valuePrinted: '78件', notes: ['原文写“力争”'] })).toBe('力争 78件');
});

test('a change or a rank in words is shown as printed', () => {
  expect(targetLabel({ ...target, operator: 'growth', value: 100, valuePrinted: '翻一番' })).toBe('翻一番');
  expect(targetLabel({ ...target, operator: '<=', value: 10, valuePrinted: '前10位' })).toBe('前10位');
});

test('a promise without a number shows its words, or says that it has none', () => {
  expect(targetLabel({ ...target, operator: null, value: null, valuePrinted: '位居全省前列' })).toBe('位居全省前列');
  expect(targetLabel({ ...target, operator: null, value: null, valuePrinted: null })).toBe('未写数值');
});
