import { describe, expect, it } from 'vitest';
import { assembleCorpus } from '../lib/assembleCorpus.ts';
import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import { sampleIndicator } from '../lib/targets/sampleIndicator.ts';
import { chartRows } from './rows.ts';

const indicator = sampleIndicator({
  id: 'pledge',
  label: '质押融资',
  unit: '元',
  names: ['知识产权质押融资金额'],
  theme: 'ip-finance',
  note: null,
});
const plan = { id: 'a', name: '甲', mark: '甲' } as Plan;
const target: PlacedTarget = {
  id: 'a/1/1',
  indicator: 'pledge',
  printed: '知识产权质押融资金额',
  operator: '=',
  value: 1e9,
  unit: '元',
  valuePrinted: '10亿元',
  year: 2026,
  baseline: null,
  increment: null,
  nature: null,
  kind: 'quantitative',
  quote: '知识产权质押融资金额达到10亿元',
  provision: '1',
  notes: [],
  plan: 'a',
  url: '',
};
const row = (...targets: PlacedTarget[]) =>
  chartRows(
    indicator,
    assembleCorpus({ plans: [plan], provisions: [], tasks: [], targets, themes: [], indicators: [indicator], departments: [] }),
  )[0];

describe('chartRows', () => {
  it('gives a point as printed', () => {
    expect(row(target)?.point).toEqual({ value: 1e9, open: false, label: '10亿元', year: 2026, baseline: null });
  });

  it('says 以上 once', () => {
    const point = row({ ...target, operator: '>=', value: 110_000, unit: '件', valuePrinted: '11万件以上' })?.point;
    expect([point?.label, point?.open]).toEqual(['≥11万件', true]);
  });

  it('draws the target that has a baseline before others and keeps all', () => {
    const based = { ...target, id: 'a/1/2', value: 5e7, baseline: { value: 0, year: 2020 } };
    const drawn = row(target, based);
    expect(drawn?.point?.baseline).toEqual({ value: 0, year: 2020, label: '0' });
    expect(drawn?.targets.map(({ id }) => id)).toEqual(['a/1/2', 'a/1/1']);
  });

  it('does not draw a growth rate and says why', () => {
    const growth = row({ ...target, operator: 'growth', value: 30, unit: '%', valuePrinted: '30%', quote: '质押融资金额三年累计增长30%' });
    expect([growth?.point, growth?.reason]).toEqual([null, '三年累计增长30%；未印基数，不能换算']);
  });

  it('quotes a promise without a number', () => {
    const promise = {
      ...target,
      kind: 'qualitative',
      operator: null,
      value: null,
      valuePrinted: null,
      quote: '知识产权质押融资金额力争保持全省前列',
    } as const;
    expect(row(promise)?.reason).toBe('未写数值：“力争保持全省前列”');
  });

  it('says that a plan has no such indicator', () => {
    expect(row()?.reason).toBe('未写此项指标');
  });
});
