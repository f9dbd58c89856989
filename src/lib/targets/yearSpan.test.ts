import { describe, expect, it } from 'vitest';
import { cumulativeSpan, growthStatement, yearsInWords } from './yearSpan.ts';

describe('growthStatement', () => {
  it.each([
    ['商标注册量3年累计增长30%', '3年累计增长30%', '3年累计', '三年累计'],
    ['商标注册量五年内提高30%', '五年内提高30%', '五年内', '五年内'],
    ['商标注册量三年累计增长达30%', '三年累计增长达30%', '三年累计', '三年累计'],
    ['商标注册量二年累计增长30%', '二年累计增长30%', '二年累计', '两年累计'],
    ['商标注册量十五年增长30%', '十五年增长30%', '十五年', '十五年'],
    ['到二〇二五年累计增长30%', '累计增长30%', '累计', null],
    ['第三年增长30%', '增长30%', null, null],
    ['2026年增长30%', '增长30%', null, null],
    ['三年年均增长30%', '三年年均增长30%', '三年年均', null],
  ])('reads %s', (quote, printed, period, spelled) => {
    const stated = growthStatement({ quote, valuePrinted: '30%' });
    expect([stated?.printed, stated?.period, stated?.span?.period ?? null]).toEqual([printed, period, spelled]);
  });

  it('is null where the quote does not print the value', () => {
    expect(growthStatement({ quote: '三年累计增长30%', valuePrinted: '40%' })).toBeNull();
  });
});

it('finds the years something is counted over', () => {
  expect(cumulativeSpan('登记金额3年累计达到10亿元')).toEqual({ years: 3, period: '三年累计' });
  for (const words of ['到2025年累计达到10亿元', '二〇二五年累计达到10亿元', '累计达到10亿元', '第三年累计达到10亿元'])
    expect(cumulativeSpan(words), words).toBeNull();
});

it('says 两年, not 二年', () => {
  expect([2, 3, 12].map(yearsInWords)).toEqual(['两年', '三年', '十二年']);
});
