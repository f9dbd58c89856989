import { describe, expect, it } from 'vitest';
import { about, amountInWords, multipleInWords, rounded } from './rounded.ts';

describe('rounded', () => {
  it('keeps one decimal, and two figures below 1', () => {
    expect([17.93, 2388.4, 43, 0.44, 0.0449, 0.00004, 0].map(rounded)).toEqual(['17.9', '2388.4', '43', '0.44', '0.045', '0', '0']);
  });

  it('has a true minus sign', () => {
    expect(rounded(-3.58)).toBe('−3.6');
  });
});

describe('about', () => {
  it('says 约 only where something is left out', () => {
    expect([about(17.93), about(2388.4), about(0.1 + 0.2)]).toEqual(['约 17.9', '2388.4', '0.3']);
  });
});

describe('amountInWords', () => {
  it('says money in 万元 and 亿元 only from ten thousand on', () => {
    expect([5e6, 2e8, 900].map((amount) => amountInWords(amount, '元'))).toEqual(['500 万元', '2 亿元', '900 元']);
  });
});

describe('multipleInWords', () => {
  it('keeps fewer decimals the larger it is', () => {
    expect([2.2808, 12.34, 10_000].map(multipleInWords)).toEqual(['2.28', '12.3', '10000']);
  });
});
