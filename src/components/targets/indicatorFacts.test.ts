import { expect, it } from 'vitest';
import { realCorpus } from '../../lib/realCorpus.ts';
import { definitionPieces, indicatorFacts } from './indicatorFacts.ts';

it('says in words how an indicator is measured', () => {
  const indicator = realCorpus().indicators.find(({ id }) => id === 'pledge-financing');
  if (!indicator) throw new Error('pledge-financing is not in content/vocabulary/indicators.yml');
  expect(indicatorFacts(indicator).map(({ label, value }) => `${label}：${value}`)).toEqual([
    '单位：元',
    '计量：流量：一段时间内发生多少',
    '方向：越高越好',
  ]);
});

it('gives coverage and rank no unit', () => {
  const having = realCorpus().indicators.filter((one) => indicatorFacts(one).some(({ label }) => label === '单位'));
  expect(having.filter(({ unit }) => ['覆盖', '位次'].includes(unit))).toEqual([]);
  expect(having.length).toBeGreaterThan(10);
});

it('parts the words of plans from ours, and loses none', () => {
  const definition = '晋城指标表注②写“是指经登记的金额”；其他文件没有定义。';
  expect(definitionPieces(definition)).toEqual([
    { text: '晋城指标表注②写', printed: false },
    { text: '“是指经登记的金额”', printed: true },
    { text: '；其他文件没有定义。', printed: false },
  ]);
  for (const one of realCorpus().indicators)
    expect(
      definitionPieces(one.definition)
        .map(({ text }) => text)
        .join(''),
    ).toBe(one.definition);
});
