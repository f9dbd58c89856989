import { describe, expect, it } from 'vitest';
import { amountsOf, chartRows } from './rows.ts';
import { makeScale, scaleKinds } from './scale.ts';
import { sampleCorpus, samples, type SampleTarget } from './targetChartSamples.ts';
import { caveats, claim, describe as describeRows, howToRead } from './words.ts';

const rowsOf = ({ indicator, corpus }: ReturnType<typeof sampleCorpus>) => chartRows(indicator, corpus);
const one: SampleTarget = { value: 5, valuePrinted: '5件' };
const none: SampleTarget[] = [];
const label = { label: '质押融资' };
const claimOf = (...targets: SampleTarget[][]) => claim(label, rowsOf(sampleCorpus({}, targets)));
const read = (name: keyof typeof samples) => {
  const rows = rowsOf(samples[name]);
  const amounts = amountsOf(rows);
  return howToRead({ unit: '件' }, rows, makeScale(amounts, scaleKinds(amounts)[0]));
};

describe('the title', () => {
  it('is true of one plan, of two, of five', () => {
    expect(claimOf([one])).toBe('质押融资：运城写了数');
    expect(claimOf([one], [one])).toBe('质押融资：两份都写了数');
    expect(claimOf([one], none)).toBe('质押融资：只有运城写了数，盐湖区未写目标');
    expect(claimOf([one], none, none, none, none)).toBe('质押融资：只有运城写了数，其余四份未写目标');
    expect(claimOf(none, none)).toBe('质押融资：没有一份写了数，运城、盐湖区未写目标');
  });

  it('counts plans that are too many to name', () => {
    expect(claim(label, rowsOf(samples['sixty-plans']))).toBe('质押融资：五十二份写了数，其余八份未写目标');
  });

  it('says who gives only a growth, and what a chart of growths shows', () => {
    expect(claim(label, rowsOf(samples['growth-and-amounts']))).toBe('质押融资：两份写了数，运城只写增长率，新乡未写数值，淄博未写目标');
    expect(claim(label, rowsOf(samples['only-growth']))).toBe('质押融资：三份写了增长率，淄博未写目标');
  });
});

describe('the reading', () => {
  it('says the axis in words, and the 0 beside a log axis', () => {
    expect(read('no-baseline')).toBe('单位：件。圆点为目标，原文均未印基期。等距刻度，自 0 起。');
    expect(read('zero-on-log')).toBe('单位：件。空心为2020年基期，实心为目标。对数刻度：每一大格为十倍；0 不在刻度上，另列于左。');
  });

  it('tells ≥ from > and ≤ from <, and explains only marks that occur', () => {
    expect(read('bounds')).toContain('实心箭头向右为“以上”，上不封顶；空心箭头向右为“超过”，不含该数；实心箭头向左');
    expect(read('one-plan')).not.toContain('箭头');
  });

  it('explains the ring around equal values and the axis of growths', () => {
    expect(read('equal-values')).toContain('带圈的点');
    expect(read('growth-and-amounts')).toContain('增长率在下方另用一轴。');
    expect(read('only-growth')).toBe('单位：%。圆点为增长率，原文未印基数，不能换算成数量。等距刻度，含 0 以下。');
  });
});

describe('the caveats', () => {
  it('name several targets, missing baselines, years and units', () => {
    expect(caveats({ note: '各看各的。' }, rowsOf(samples.several))).toEqual([
      '各看各的。',
      '晋城写了四项，所计不同，各占一行，不能相加。',
      '运城、盐湖区的目标未印基期值。',
    ]);
    expect(caveats({ note: null }, rowsOf(samples['zero-on-log']))).toContain('晋城的“5000万”原处未印单位，“元”据上下文所加。');
    expect(caveats({ note: null }, rowsOf(sampleCorpus({}, [[{ ...one, year: null }]])))).toContain('运城的目标未写年份。');
  });

  it('say a unit added for many plans once', () => {
    const bare: SampleTarget = { value: 5e7, valuePrinted: '5000万' };
    expect(caveats({ note: null }, rowsOf(sampleCorpus({ unit: '元' }, [[bare], [bare], [bare, bare]])))).toContain(
      '运城、盐湖区、晋城的“5000万”原处未印单位，“元”据上下文所加。',
    );
  });

  it('count two as 两', () => {
    expect(caveats({ note: null }, rowsOf(sampleCorpus({}, [[one, { ...one, printed: '另一项' }]])))[0]).toContain('运城写了两项');
  });

  it('say nothing of what is there', () => {
    expect(caveats({ note: null }, rowsOf(samples['one-plan']))).toEqual([]);
  });
});

describe('the description', () => {
  it('has a sentence for every row', () => {
    expect(describeRows(rowsOf(samples['growth-and-amounts']))).toBe(
      '运城：2026年 三年累计+30%。盐湖区：基期2020年 9324件，2025年 21266件；2026年 +128%。晋城：基期2020年 10506件，2025年 15000件。淄博：全文没有这项指标的名称。新乡：未写数值：“力争保持全省前列”。',
    );
  });

  it('counts more than ten rows', () => {
    expect(describeRows(rowsOf(samples['sixty-plans']))).toBe('共六十份文件，五十二份写了数，目标年份为2025年；八份没有写。逐份的数见表。');
  });
});
