import { expect, it } from 'vitest';
import { realCorpus } from '../../lib/realCorpus.ts';
import { amountOf, valueInFull } from './quotesValue.ts';

const target = (id: string) => {
  const found = realCorpus().targets.find((one) => one.id === id);
  if (!found) throw new Error(`target ${id} is not in content/plans`);
  return found;
};

it('writes a value in full where the printed words shorten it', () => {
  expect(valueInFull(target('zibo/2-1/2'))).toBe('105000件');
  expect(valueInFull(target('yuncheng/1-2/4'))).toBe('1000000000元');
});

it('does not repeat a value that is printed with all its digits, nor invent one for a promise without a number', () => {
  expect(valueInFull(target('yanhu/2-3-t1/2'))).toBeNull();
  expect(valueInFull(target('xinxiang/3-2/3'))).toBeNull();
  expect(valueInFull(target('xinxiang/3-4/2'))).toBeNull();
});

it('writes amounts as plans do, and keeps the bare 0 of money', () => {
  expect(amountOf(5_000_000, '元')).toEqual({ label: '500万元', full: '5000000元' });
  expect(amountOf(0, '元')).toEqual({ label: '0', full: null });
  expect(amountOf(1.1, '件/万人')).toEqual({ label: '1.1件', full: null });
});
