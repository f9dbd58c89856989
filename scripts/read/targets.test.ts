import { describe, expect, it } from 'vitest';
import { mergeTargets } from './mergeTargets.ts';
import { readSample } from './samples.ts';
import { readTargets } from './targets.ts';

const read = (body: string) => readTargets(readSample(`甲市工作方案\n${body}`).roots);
const goals = (sentence: string) => read(`二、主要目标\n到2026年底，全市水平提升。\n（一）创造。${sentence}`);

describe('readTargets', () => {
  it.each([
    ['有效注册商标累计达到10.5万件。', { printed: '有效注册商标', operator: '=', value: 105000, unit: '件', valuePrinted: '10.5万件' }],
    ['万人高价值发明专利拥有量达到11件。', { operator: '=', value: 11, unit: '件/万人' }],
    ['有效注册商标拥有量达到11万件以上。', { operator: '>=', value: 110000, valuePrinted: '11万件以上' }],
    ['完成专利导航项目不少于20项。', { printed: '专利导航项目', operator: '>=', value: 20, unit: '项' }],
    ['地理标志产品年度销售额超过100亿元。', { operator: '>', value: 1e10, unit: '元' }],
    ['力争质押融资登记金额三年累计达到10亿元。', { printed: '质押融资登记金额', value: 1e9, notes: ['原文为“力争”', '三年累计'] }],
    ['建设3家以上市级知识产权培训基地。', { printed: '市级知识产权培训基地', operator: '>=', value: 3, unit: '家' }],
    ['综合竞争力位居全省前列。', { kind: 'qualitative', value: null, quote: '综合竞争力位居全省前列' }],
  ])('reads %s', (sentence, expected) => {
    const found = goals(sentence);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ year: 2026, provision: '2-1', ...expected });
  });

  it('gives a growth that several names share to each of them', () => {
    expect(
      goals('全市有效发明专利拥有量、有效商标注册量三年累计增长30%。').map(({ printed, operator, value }) => [printed, operator, value]),
    ).toEqual([
      ['有效发明专利拥有量', 'growth', 30],
      ['有效商标注册量', 'growth', 30],
    ]);
  });

  it('takes no number of the past and none that promises nothing', () => {
    expect(read('一、规划背景\n商标从2146件增加到9324件。')).toEqual([]);
    expect(goals('实现“3510”发展目标，面向2035年，落实国知发运字〔2024〕2号，融入“111”创新工程，用好5G。')).toEqual([]);
  });

  it('reads baseline, increment and nature from a table', () => {
    const text =
      '二、目标\n主要指标\n序号\t指标名称\t2020年\t2025年\t累计增加值\t属性\n1\t质押融资登记金额\t0\t5000万\t5000万\t预期性\n2\t满意度\t—\t82分\t—\t约束性';
    expect(read(text)).toMatchObject([
      { value: 5e7, unit: '元', baseline: { value: 0, year: 2020 }, increment: 5e7, nature: '预期性', year: 2025, provision: '2-t1' },
      { value: 82, unit: '分', baseline: null, increment: null, nature: '约束性' },
    ]);
  });
});

describe('mergeTargets', () => {
  const indicator = { id: 'marks', label: '商标', unit: '件', names: ['商标'], theme: null, note: null };
  const text = (value: string) => `二、目标\n到2025年，商标达${value}件。\n主要指标\n序号\t指标名称\t2020年\t2025年\n1\t商标\t4件\t15件`;

  it('takes prose that repeats a row as a second mention', () => {
    const merged = mergeTargets(
      'x',
      read(text('15')).map((one) => ({ ...one, provision: one.provision })),
      [indicator],
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: 'x/2-t1/1', notes: ['正文同数：“商标达15件”'] });
  });

  it('names a conflict in both records', () => {
    const merged = mergeTargets('x', read(text('16')), [indicator]);
    expect(merged.map((one) => one.notes)).toEqual([['与指标表不一致：表中为15件'], ['与正文不一致：“商标达16件”']]);
  });
});
