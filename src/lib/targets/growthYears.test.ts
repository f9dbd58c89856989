import { describe, expect, it } from 'vitest';
import { growthYears } from './growthYears.ts';

const years = (quote: string, valuePrinted: string, notes: string[] = []) =>
  growthYears({ quote, valuePrinted, notes, operator: 'growth' });

describe('growthYears', () => {
  it.each([
    ['有效商标注册量三年累计增长30%', '30%', ['三年累计'], 3],
    ['商标注册量三年累计增长30%', '30%', [], 3],
    ['商标注册量5年内提高20%以上', '20%', [], 5],
    ['技术合同成交额两年累计增长不低于8%', '8%', [], 2],
    ['专利授权量五年翻一番', '翻一番', [], 5],
    ['商标注册量3年累计增长30%', '30%', [], 3],
    ['商标注册量三年累计增长达30%', '30%', [], 3],
    ['商标注册量十五年增长30%', '30%', [], 15],
    ['研发投入\t—\t—\t30%', '30%', ['五年累计增长'], 5],
  ])('reads the printed years: %s', (quote, printed, notes, expected) => {
    expect(years(quote, printed, notes)).toBe(expected);
  });

  it.each([
    ['有效商标注册量增长30%', '30%', []],
    ['到2026年有效商标注册量增长30%', '30%', []],
    ['2026年增长30%', '30%', []],
    ['第三年增长30%', '30%', []],
    ['到二〇二五年累计增长30%', '30%', []],
    ['到25年增长30%', '30%', []],
    ['商标注册量年均增长8%', '8%', ['年均']],
    ['未来三年年均增长8%', '8%', []],
    ['商标注册量累计增长30%', '30%', ['累计']],
    ['一年增长30%', '30%', []],
  ])('gives null where the years are not printed, or the rate is for one year: %s', (quote, printed, notes) => {
    expect(years(quote, printed, notes)).toBeNull();
  });

  it('gives null for an amount: 三年累计达到10亿元', () => {
    expect(growthYears({ quote: '登记金额三年累计达到10亿元', valuePrinted: '10亿元', notes: ['三年累计'], operator: '=' })).toBeNull();
  });
});
