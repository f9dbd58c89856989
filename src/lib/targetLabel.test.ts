import { expect, test } from 'vitest';
import type { Target } from '../schemas/target.ts';
import { lacksUnit, targetLabel } from './targetLabel.ts';

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
  expect(targetLabel({ ...target, valuePrinted: '78件', notes: ['原文为“力争”'] })).toBe('力争 78件');
  expect(targetLabel({ ...target, valuePrinted: '1个', notes: ['原文为“争取”'] })).toBe('争取 1个');
  expect(targetLabel({ ...target, valuePrinted: '100家', notes: ['原文为“左右”'] })).toBe('100家');
});

test('a sign that is printed before a rate is not said twice, and a bound is kept', () => {
  const growth = (value: number, valuePrinted: string) => targetLabel({ ...target, operator: 'growth', unit: '%', value, valuePrinted });
  expect(growth(-18, '-18%')).toBe('−18%');
  expect(growth(30, '+30%')).toBe('+30%');
  expect(growth(30, '≥30%')).toBe('≥+30%');
  expect(growth(8, '不低于8%')).toBe('≥+8%');
  expect(growth(-18, '不低于18%')).toBe('下降不低于18%');
  expect(growth(30, '30%以上')).toBe('+30%以上');
});

test('a part or a multiple in words takes no unit', () => {
  const part = (valuePrinted: string) => targetLabel({ ...target, operator: '>=', unit: '%', valuePrinted });
  expect(part('百分之八十')).toBe('≥百分之八十');
  expect(part('三分之二以上')).toBe('≥三分之二');
  expect(['一半', '八成五', '两倍'].map(part)).toEqual(['≥一半', '≥八成五', '≥两倍']);
});

test('a change or a rank in words is shown as printed', () => {
  expect(targetLabel({ ...target, operator: 'growth', value: 100, valuePrinted: '翻一番' })).toBe('翻一番');
  expect(targetLabel({ ...target, operator: '<=', value: 10, valuePrinted: '前10位' })).toBe('前10位');
});

test('a promise without a number shows its words, or says that it has none', () => {
  expect(targetLabel({ ...target, operator: null, value: null, valuePrinted: '位居全省前列' })).toBe('位居全省前列');
  expect(targetLabel({ ...target, operator: null, value: null, valuePrinted: null })).toBe('未写数值');
});

test('a unit that is not printed beside the number is added, and only then', () => {
  const bare = { ...target, unit: '元', valuePrinted: '5000万' };
  expect(targetLabel(bare)).toBe('5000万元');
  expect(lacksUnit(bare)).toBe(true);
  expect(targetLabel({ ...target, operator: '>=', unit: '件/万人', valuePrinted: '3.3以上' })).toBe('≥3.3件');
  for (const printed of [
    { unit: '元', valuePrinted: '5000万元' },
    { unit: '件', valuePrinted: '11万件以上' },
    { unit: '位', operator: '<=', valuePrinted: '前10' },
    { unit: '%', operator: 'growth', valuePrinted: '30%' },
    { unit: null, operator: null, valuePrinted: '排名第一' },
  ] as const)
    expect(lacksUnit({ operator: '=', ...printed }), printed.valuePrinted).toBe(false);
});
