import { expect, it } from 'vitest';
import { closeBlanks, widenPunctuation } from './typography.ts';

it('widens punctuation beside Han and leaves times, numbers and Latin alone', () => {
  expect(widenPunctuation('创造,运用;保护:管理(含服务)')).toBe('创造，运用；保护：管理（含服务）');
  expect(widenPunctuation('中心(TISC)的')).toBe('中心（TISC）的');
  expect(widenPunctuation('11:03 1,000 4.26 f(x)')).toBe('11:03 1,000 4.26 f(x)');
});

it('closes layout blanks but keeps a gap left to be filled in', () => {
  expect(closeBlanks('到 2025 年末，达到 10 件')).toBe('到2025年末，达到10件');
  expect(closeBlanks('\u00a0 区政府第  次常务会议 ')).toBe('区政府第\u3000次常务会议');
  expect(closeBlanks('Open Source 软件')).toBe('Open Source软件');
});
