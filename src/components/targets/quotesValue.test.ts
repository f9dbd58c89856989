import { expect, it } from 'vitest';
import { realCorpus } from '../../lib/realCorpus.ts';
import { amountOf, fullValue, inFull } from './quotesValue.ts';

const target = (id: string) => {
  const found = realCorpus().targets.find((one) => one.id === id);
  if (!found) throw new Error(`target ${id} is not in content/plans`);
  return found;
};

it('writes a value in full where the printed words shorten it', () => {
  expect(fullValue(target('zibo/2-1/2'))).toBe('105,000件');
  expect(fullValue(target('yuncheng/1-2/4'))).toBe('1,000,000,000元');
});

it('does not repeat a value that is printed with all its digits, nor invent one for a promise without a number', () => {
  expect(fullValue(target('yanhu/2-3-t1/2'))).toBeNull();
  expect(fullValue(target('xinxiang/3-2/3'))).toBeNull();
  expect(fullValue(target('xinxiang/3-4/2'))).toBeNull();
});

it('writes amounts as plans do, and keeps the bare 0 of money', () => {
  expect(amountOf(5_000_000, '元')).toEqual({ label: '500万元', full: '5,000,000元' });
  expect(amountOf(0, '元')).toEqual({ label: '0', full: null });
  expect(amountOf(1.1, '件/万人')).toEqual({ label: '1.1件', full: null });
  expect(inFull(3.3, '件/万人')).toBe('3.3件');
});
