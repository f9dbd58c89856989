import { expect, it } from 'vitest';
import { traced } from './traced.ts';
import { closeBlanks, dropInvisible, hasStraightQuotes, widenPunctuation, widenQuotes } from './typography.ts';

const of = (text: string) => traced(text, 0, text.length);
const widen = (text: string) => widenPunctuation(of(text)).text;
const close = (text: string) => closeBlanks(of(text)).text;

it('widens punctuation beside Han and leaves times, numbers and Latin alone', () => {
  expect(widen('创造,运用;保护:管理(含服务)')).toBe('创造，运用；保护：管理（含服务）');
  expect(widen('中心(TISC)的')).toBe('中心（TISC）的');
  expect(widen('11:03 1,000 4.26 f(x)')).toBe('11:03 1,000 4.26 f(x)');
});

it('widens a bracket with its partner, also at the end of a text', () => {
  expect(widen('支持中心(TISC)')).toBe('支持中心（TISC）');
  expect(widen('(TISC)中心')).toBe('（TISC）中心');
});

it('restores quotation marks that pair, in a document that has straight ones only', () => {
  expect(widenQuotes(of('开展"入园惠企"行动，落实"双随机、一公开"监管')).text).toBe('开展“入园惠企”行动，落实“双随机、一公开”监管');
  expect(widenQuotes(of('约5"屏')).text).toBe('约5"屏');
  expect([hasStraightQuotes('开展"入园惠企"'), hasStraightQuotes('“甲”和"乙"'), hasStraightQuotes('a "b" c')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('closes layout blanks but keeps a gap left to be filled in', () => {
  expect(close('到 2025 年末，达到 10 件')).toBe('到2025年末，达到10件');
  expect(close('\u00a0 区政府第  次常务会议 ')).toBe('区政府第\u3000次常务会议');
  expect(close('2024年  月  日')).toBe('2024年\u3000月\u3000日');
  expect(close('Open Source 软件')).toBe('Open Source软件');
});

it('keeps the blank that parts a label from a number', () => {
  expect(close('1. 5G网络')).toBe('1. 5G网络');
  expect(close('专栏7  5G应用')).toBe('专栏7 5G应用');
  expect(close('1. 完善')).toBe('1.完善');
});

it('drops what cannot be seen and tells of each change with the offset it had', () => {
  const told: string[] = [];
  const text = dropInvisible(of('知\u200b识\u202e产权^①'), (rule, { at }) => told.push(`${rule}@${String(at)}`));
  expect(text.text).toBe('知识产权①');
  expect(text.offsets).toEqual([0, 2, 4, 5, 7]);
  expect(told).toEqual(['invisible@1', 'invisible@3', 'caret@4']);
});

it('changes nothing in a text it has set before', () => {
  const once = widenPunctuation(closeBlanks(of('第  次,(甲) , b(c) 的;  a, 中'))).text;
  expect(widenPunctuation(closeBlanks(of(once))).text).toBe(once);
});
