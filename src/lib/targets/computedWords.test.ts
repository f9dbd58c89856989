import { describe, expect, it } from 'vitest';
import type { Computed } from './computed.ts';
import { computedWords } from './computedWords.ts';

const words = (parts: Partial<Computed>, unit = '件') =>
  computedWords(
    { from: 'baseline', years: 5, increment: 11_942, perYear: 2388.4, multiple: 2.2808, annualGrowth: 17.93, reached: 43.84, ...parts },
    unit,
  );

describe('computedWords', () => {
  it('says growth, part of a year and share, with 约 only where a number is rounded', () => {
    expect(words({})).toBe('推算：年均增长约 17.9%，每年增加 2388.4 件，基期已达目标的约 43.8%');
    expect(words({ annualGrowth: 10, perYear: 2388.43, reached: 62 })).toBe('推算：年均增长 10%，每年增加约 2388.4 件，基期已达目标的 62%');
  });

  it('says money in 万元 and 亿元, and what a share gains in percentage points', () => {
    expect(words({ perYear: 5e6 }, '元')).toContain('每年增加 500 万元');
    expect(words({ perYear: 1.25e8 }, '元')).toContain('每年增加约 1.3 亿元');
    expect(words({ perYear: 4 }, '%')).toContain('每年增加 4 个百分点');
  });

  it('keeps two figures of what is smaller than one', () => {
    expect(words({ perYear: 0.44 }, '件/万人')).toContain('每年增加 0.44 件/万人');
  });

  it('says that a baseline of 0 gives no rate', () => {
    expect(words({ increment: 5, perYear: 1, multiple: null, annualGrowth: null, reached: 0 })).toBe(
      '推算：年均增速无从计算，平均每年增加 1 件',
    );
  });

  it('says a fall as a fall', () => {
    expect(words({ increment: -100, perYear: -20, annualGrowth: -12.94, reached: null })).toBe('推算：年均下降约 12.9%，每年减少 20 件');
  });

  it('says that nothing changes', () => {
    expect(words({ increment: 0, perYear: 0, annualGrowth: 0, reached: 100 })).toBe('推算：目标与基期持平');
  });

  it('says what a printed rate for several years comes to in one', () => {
    const growth = { from: 'growth', years: 3, increment: null, perYear: null, multiple: 1.3, annualGrowth: 9.139, reached: null } as const;
    expect(words(growth)).toBe('推算：三年累计增长率折合年均增长约 9.1%');
    expect(words({ ...growth, years: 2 })).toContain('推算：两年累计增长率');
  });
});
