import { describe, expect, it } from 'vitest';
import type { Target } from '../../schemas/target.ts';
import { computedOf } from './computed.ts';

const target = (parts: Partial<Target>): Target => ({
  id: 'a/1/1',
  indicator: 'registered-trademarks',
  printed: '商标有效注册量',
  operator: '=',
  value: 200,
  unit: '件',
  valuePrinted: '200件',
  year: 2025,
  baseline: { value: 100, year: 2020 },
  increment: null,
  nature: null,
  kind: 'quantitative',
  quote: '商标有效注册量200件',
  provision: '1',
  notes: [],
  ...parts,
});
const based = (value: number, from: number, parts: Partial<Target> = {}) =>
  computedOf(target({ value, baseline: { value: from, year: 2020 }, ...parts }));
const growth = (parts: Partial<Target>) =>
  computedOf(target({ operator: 'growth', unit: '%', value: 30, valuePrinted: '30%', baseline: null, notes: ['三年累计'], ...parts }));

describe('computedOf, from a baseline', () => {
  it('works out increment, part of a year, multiple, compound growth and share', () => {
    const computed = based(21_266, 9324);
    expect(computed).toMatchObject({ from: 'baseline', years: 5, increment: 11_942, perYear: 2388.4 });
    expect(computed?.multiple).toBeCloseTo(2.2808, 4);
    expect(computed?.annualGrowth).toBeCloseTo(17.93, 2);
    expect(computed?.reached).toBeCloseTo(43.84, 2);
  });

  it('grows back to the target in the years it is for', () => {
    const computed = based(21_266, 9324);
    expect(9324 * (1 + (computed?.annualGrowth ?? 0) / 100) ** 5).toBeCloseTo(21_266, 4);
  });

  it('has no noise of binary fractions: 3.3 − 1.1 = 2.2', () => {
    expect(based(3.3, 1.1)).toMatchObject({ increment: 2.2, multiple: 3, perYear: 0.44 });
  });

  it('gives what a year adds where the baseline is 0, and no rate', () => {
    expect(based(5, 0)).toEqual({
      from: 'baseline',
      years: 5,
      increment: 5,
      perYear: 1,
      multiple: null,
      annualGrowth: null,
      reached: 0,
    });
  });

  it('gives a fall below zero, and no share of the way', () => {
    const fall = based(100, 200);
    expect(fall).toMatchObject({ increment: -100, perYear: -20, multiple: 0.5, reached: null });
    expect(fall?.annualGrowth).toBeCloseTo(-12.94, 2);
  });

  it('gives no rate for a fall to 0, nor from or to values below 0', () => {
    expect(based(0, 5)).toMatchObject({ multiple: 0, annualGrowth: null, perYear: -1, reached: null });
    expect(based(5, -5)).toMatchObject({ multiple: null, annualGrowth: null, perYear: 2, reached: null });
    expect(based(-5, 5)).toMatchObject({ multiple: null, annualGrowth: null, perYear: -2, reached: null });
  });

  it('says that nothing grows where target and baseline are equal', () => {
    expect(based(100, 100)).toMatchObject({ increment: 0, perYear: 0, multiple: 1, annualGrowth: 0, reached: 100 });
  });

  it('gives null without value, year or baseline, for a rank, and where no year lies between', () => {
    expect(computedOf(target({ value: null }))).toBeNull();
    expect(computedOf(target({ year: null }))).toBeNull();
    expect(computedOf(target({ baseline: null }))).toBeNull();
    expect(based(10, 15, { unit: '位' })).toBeNull();
    expect(based(200, 100, { year: 2020 })).toBeNull();
    expect(based(200, 100, { year: 2019 })).toBeNull();
  });
});

describe('computedOf, from a rate printed for several years', () => {
  it('takes the root of as many years: 三年累计增长30%', () => {
    const computed = growth({});
    expect(computed).toMatchObject({ from: 'growth', years: 3, multiple: 1.3, increment: null, perYear: null, reached: null });
    expect(computed?.annualGrowth).toBeCloseTo((1.3 ** (1 / 3) - 1) * 100, 9);
  });

  it('gives a fall below zero: 三年累计下降18%', () => {
    expect(growth({ value: -18 })?.annualGrowth).toBeCloseTo(-6.4, 1);
  });

  it('gives null where the years are not printed, the rate is for one year, or nothing would be left', () => {
    expect(growth({ notes: [] })).toBeNull();
    expect(growth({ notes: ['年均'], quote: '年均增长30%' })).toBeNull();
    expect(growth({ value: -100 })).toBeNull();
    expect(growth({ value: null })).toBeNull();
  });

  it('gives null for percentage points, which are no rate', () => {
    expect(growth({ unit: '个百分点' })).toBeNull();
  });
});
