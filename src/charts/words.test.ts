import { describe, expect, it } from 'vitest';
import { sampleIndicator } from '../lib/targets/sampleIndicator.ts';
import type { ChartRow } from './rows.ts';
import { makeScale } from './scale.ts';
import { caveats, claim, howToRead } from './words.ts';

const indicator = sampleIndicator({
  id: 'pledge',
  label: '质押融资',
  unit: '元',
  names: ['质押融资金额'],
  theme: null,
  note: '运城为三年累计。',
});
const plan = (name: string) => ({ id: name, name, mark: name });
const point = { value: 1e9, open: false, label: '10亿元', year: 2026, baseline: null };
const rows: ChartRow[] = [
  { plan: plan('运城'), point, reason: null, absence: null, targets: [] },
  {
    plan: plan('晋城'),
    point: { ...point, value: 5e7, baseline: { value: 0, year: 2020, label: '0' } },
    reason: null,
    absence: null,
    targets: [],
  },
  { plan: plan('淄博'), point: null, reason: '未写数值：“保持前列”', absence: 'unquantified', targets: [] },
];

describe('the words of a chart', () => {
  it('claim what the rows support: who gives a figure and who does not', () => {
    expect(claim(indicator, rows)).toBe('质押融资：两份写了数，淄博未写数值');
    expect(claim(indicator, rows.slice(0, 2))).toBe('质押融资：两份都写了数');
  });

  it('count plans that are too many to name', () => {
    const silent = Array.from({ length: 12 }, (_, at): ChartRow => ({
      plan: plan(`市${String(at)}`),
      point: null,
      reason: '未写此项指标',
      absence: 'unnamed',
      targets: [],
    }));
    expect(claim(indicator, [...rows, ...silent])).toBe('质押融资：两份写了数，淄博未写数值，十二份文件未写此项');
    expect(claim(indicator, silent)).toBe('质押融资：没有一份写了数，十二份文件未写此项');
    const bare = Array.from({ length: 7 }, (): ChartRow => ({ plan: plan('运城'), point, reason: null, absence: null, targets: [] }));
    expect(caveats(indicator, bare)).toContain('七份文件未印基期值。');
  });

  it('say the log scale and the 0 beside it in words', () => {
    expect(howToRead(indicator, rows, makeScale(rows, 100))).toBe(
      '单位：元。空心为2020年基期，实心为目标。对数刻度：每一大格为十倍；0 不在刻度上，另列于左。',
    );
  });

  it('warn of a missing baseline', () => {
    expect(caveats(indicator, rows)).toEqual(['运城为三年累计。', '运城的文件未印基期值。']);
  });
});
