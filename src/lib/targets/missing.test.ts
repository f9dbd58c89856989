import { describe, expect, it } from 'vitest';
import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import { realCorpus } from '../realCorpus.ts';
import { missingOf } from './missing.ts';

const corpus = realCorpus();
const reasons = (id: string): Record<string, string> => {
  const target = corpus.targets.find((one) => one.id === id) as PlacedTarget;
  const missing = missingOf(target, corpus.plan(target.plan), corpus.provision(`${target.plan}/${target.provision}`));
  return Object.fromEntries(missing.map(({ field, reason }) => [field, reason]));
};

describe('what a target leaves out', () => {
  it('is nothing where a table prints all', () => {
    expect(reasons('jincheng/2-3-t1/1')).toEqual({});
  });

  it('is the baseline where the table prints a dash for it', () => {
    expect(reasons('yanhu/2-3-t1/6')).toEqual({ baseline: '指标表2020年一栏印“-”' });
    expect(reasons('jincheng/2-3-t1/5')).toEqual({ baseline: '指标表2020年一栏印“—”' });
  });

  it('is the baseline of a sentence that prints none, or only a rate', () => {
    expect(reasons('zibo/2-1/2')).toEqual({ baseline: '原句没有印基期值' });
    expect(reasons('yuncheng/1-2/3')).toEqual({ baseline: '只印增长率，未印基数' });
  });

  it('is value, unit and baseline of a promise in words', () => {
    expect(reasons('xinxiang/3-4/2')).toEqual({
      value: '只写文字“保持全省前列”，没有数',
      unit: '没有数，也就没有单位',
      baseline: '原句没有印基期值',
    });
  });

  it('is the year where the sentence names none; the period of the plan is not put in its place', () => {
    expect(reasons('jincheng/7-b11-2/1')['year']).toBe('原句未写年份；文件规划期为2021—2025年，未必就是此项的期限');
    expect(reasons('xinxiang/4-2-2/1')['year']).toBe('原句未写年份；文件的目标年为2026年，未必就是此项的期限');
    const target = corpus.targets.find(({ id }) => id === 'jincheng/7-b11-2/1') as PlacedTarget;
    const plan: Plan = { ...corpus.plan('jincheng'), period: { start: null, end: null, basis: 'printed' } };
    expect(missingOf(target, plan)[0]?.reason).toBe('原句未写年份，文件也未印规划期');
  });
});
