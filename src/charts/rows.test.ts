import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { chartRows, isDrawn } from './rows.ts';
import { sampleCorpus, type SampleTarget } from './targetChartSamples.ts';

const row = (...targets: SampleTarget[]) => {
  const { indicator, corpus } = sampleCorpus({ unit: '元', names: ['知识产权质押融资金额'] }, [targets]);
  return chartRows(indicator, corpus)[0];
};
const target: SampleTarget = { value: 1e9, valuePrinted: '10亿元', year: 2026 };

describe('chartRows', () => {
  it('gives a point as printed', () => {
    expect(row(target)?.points).toMatchObject([
      { value: 1e9, bound: null, label: '10亿元', period: null, year: 2026, baseline: null, name: null },
    ]);
  });

  it('says 以上 once and keeps on which side a target is open', () => {
    const [point] = row({ ...target, operator: '>=', valuePrinted: '10亿元以上' })?.points ?? [];
    expect([point?.label, point?.bound]).toEqual(['≥10亿元', '>=']);
    expect(row({ ...target, operator: '<' })?.points[0]?.bound).toBe('<');
  });

  it('gives every amount, one with a baseline first, else in document order', () => {
    const drawn = row(target, { ...target, value: 5e7, baseline: { value: 0, year: 2020 } }, { ...target, year: 2028 });
    expect(drawn?.points.map((point) => point.target.id)).toEqual(['yuncheng/1/2', 'yuncheng/1/1', 'yuncheng/1/3']);
    expect(drawn?.points[0]?.baseline).toEqual({ value: 0, year: 2020, label: '0' });
    expect(drawn?.targets).toHaveLength(3);
  });

  it('names what is counted where targets are about several things, not where only years differ', () => {
    expect(row({ ...target, printed: '质押融资' }, { ...target, printed: '融资额' })?.points.map(({ name }) => name)).toEqual([
      '质押融资',
      '融资额',
    ]);
    expect(row({ ...target, year: 2023 }, target)?.points.map(({ name }) => name)).toEqual([null, null]);
  });

  it('keeps a growth rate apart from amounts and says why it is none', () => {
    const growth: SampleTarget = { operator: 'growth', value: 30, unit: '%', valuePrinted: '30%', quote: '质押融资金额三年累计增长30%' };
    const alone = row(growth);
    expect([alone?.points, alone?.growths[0]?.label, alone?.growths[0]?.period]).toEqual([[], '+30%', '三年累计']);
    expect(alone?.reason).toBe('三年累计增长30%，未印基数，不能换算');
    const both = row(growth, target);
    expect([both?.points.length, both?.growths.length, both?.reason]).toEqual([1, 1, null]);
  });

  it('takes the words of its own rate from a quote that states several', () => {
    const quote = '专利年均增长5%，质押融资金额三年累计增长30%';
    expect(row({ operator: 'growth', value: 30, unit: '%', valuePrinted: '30%', quote })?.growths[0]?.period).toBe('三年累计');
    expect(row({ operator: 'growth', value: 5, unit: '%', valuePrinted: '5%', quote })?.growths[0]?.period).toBe('年均');
  });

  it('does not put a number of another unit on the axis, nor percentage points among growth rates', () => {
    expect(row({ value: 20, unit: '项', valuePrinted: '20项' })).toMatchObject({ points: [], absence: 'unit' });
    const points: SampleTarget = { operator: 'growth', value: 2, unit: '个百分点', valuePrinted: '2个百分点', quote: '占比提高2个百分点' };
    expect(row(points)).toMatchObject({ growths: [], reason: '提高2个百分点，未印基数，不能换算' });
  });

  it('quotes a promise without a number', () => {
    const promise = { kind: 'qualitative', operator: null, value: null, unit: null, valuePrinted: '保持全省前列' } as const;
    const printed = '知识产权质押融资金额';
    expect(row({ ...promise, printed, quote: `${printed}力争保持全省前列` })?.reason).toBe('未写数值：“力争保持全省前列”');
    expect(row({ ...promise, printed, quote: '力争融资保持前列' })?.reason).toBe('未写数值：“力争融资保持前列”');
  });

  it('says why a plan has no such target', () => {
    expect(row()).toMatchObject({ reason: '全文没有这项指标的名称', absence: 'unnamed', url: null });
  });

  it('has every quantitative target of the real plans as a point or a growth, once', () => {
    const corpus = realCorpus();
    for (const indicator of corpus.indicators) {
      const drawn = chartRows(indicator, corpus).flatMap(({ points, growths }) => [...points, ...growths].map((point) => point.target.id));
      const expected = corpus.targets.filter((one) => one.indicator === indicator.id && isDrawn(one, indicator)).map(({ id }) => id);
      expect(drawn.toSorted()).toEqual(expected.toSorted());
    }
  });
});
