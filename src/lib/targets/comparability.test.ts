import { describe, expect, it } from 'vitest';
import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import { assembleCorpus, type Corpus } from '../assembleCorpus.ts';
import { realCorpus } from '../realCorpus.ts';
import { comparabilityOf, comparablePairs, type Compared } from './comparability.ts';
import { sampleIndicator } from './sampleIndicator.ts';

const corpus = realCorpus();

function compared(id: string, from: Corpus = corpus): Map<string, Compared> {
  const indicator = from.indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(id);
  return new Map(comparabilityOf(indicator, from).map((one) => [one.target.id, one]));
}

describe('comparability of the real targets', () => {
  it('sets only 淄博 and 新乡 against each other in trademarks, the two cities with a number for 2026', () => {
    const all = compared('registered-trademarks');
    expect([...all].map(([id, { verdict, group }]) => [id, verdict, group])).toEqual([
      ['yuncheng/1-2/3', 'incomparable', null],
      ['yanhu/2-3-t1/2', 'incomparable', null],
      ['jincheng/2-3-t1/1', 'incomparable', null],
      ['zibo/2-1/2', 'comparable', '甲'],
      ['xinxiang/3-2/4', 'comparable', '甲'],
    ]);
    expect(all.get('zibo/2-1/2')?.reason).toBe('可与新乡相比：同为市级、2026年。');
    expect(all.get('yuncheng/1-2/3')?.reason).toBe('写法不同：本文件为增长率，四份文件为数量。');
    expect(all.get('jincheng/2-3-t1/1')?.reason).toBe(
      '写法不同：本文件为数量，运城为增长率；层级不同：本文件为市级，盐湖区为区县级；目标年不同：本文件2025年，淄博、新乡2026年。',
    );
  });

  it('says of pledges that only 运城 prints the period', () => {
    const all = compared('pledge-financing');
    expect([...all.values()].map(({ facets }) => facets.find(({ facet }) => facet === 'period')?.value)).toEqual([
      '三年累计',
      null,
      null,
      null,
    ]);
    expect(all.get('yuncheng/1-2/4')?.reason).toBe(
      '计算期未明：本文件为三年累计，盐湖区、晋城未注明当年还是累计；层级不同：本文件为市级，盐湖区为区县级；目标年不同：本文件2026年，盐湖区、晋城2025年。',
    );
    expect(all.get('xinxiang/3-4/2')).toMatchObject({ verdict: 'words', group: null });
  });

  it('reads from names and footnotes which geographical indications are counted', () => {
    const scopes = [...compared('geographical-indications')].map(([id, { facets }]) => [
      id,
      facets.find(({ facet }) => facet === 'scope')?.value,
    ]);
    expect(scopes).toEqual([
      ['yuncheng/1-2/5', '三类合计'],
      ['yanhu/2-3-t1/3', null],
      ['jincheng/2-3-t1/2', '三类合计'],
      ['jincheng/3-b2-2/1', '只计地理标志商标'],
      ['jincheng/3-b2-2/2', '只计地理标志保护产品'],
      ['jincheng/3-b2-2/3', '只计农产品地理标志'],
      ['zibo/2-1/4', '只计地理标志商标'],
      ['xinxiang/3-2/5', '地理标志产品（商标）总数'],
    ]);
    expect([...compared('geographical-indications').values()].every(({ verdict }) => verdict === 'incomparable')).toBe(true);
  });

  it('takes no plan that contradicts itself for comparable', () => {
    expect(compared('high-value-patents-per-10000').get('yanhu/2-3/1')?.reason).toBe(
      '目标年不同：本文件2025年，淄博、新乡2026年；本文件前后不一致。',
    );
  });

  it('finds two comparable pairs', () => {
    expect(comparablePairs(corpus).map(({ indicator, pairs }) => [indicator.id, pairs])).toEqual([
      ['high-value-patents-per-10000', 1],
      ['registered-trademarks', 1],
    ]);
  });
});

const indicator = sampleIndicator({ id: 'pledge', measure: 'flow', unit: '元', names: ['金额'], agree: ['period', 'year'] });
const [first] = corpus.plans;
const plan = (id: string, order: number): Plan => ({ ...(first as Plan), id, order, name: id });
/** A target of the plan: 三年累计 by 2026 unless something else is said. */
const target = (of: string, over: Partial<PlacedTarget> = {}): PlacedTarget => ({
  ...(corpus.targets.find(({ id }) => id === 'yuncheng/1-2/4') as PlacedTarget),
  id: `${of}/1/1`,
  plan: of,
  indicator: 'pledge',
  ...over,
});
const made = (...targets: PlacedTarget[]): Corpus =>
  assembleCorpus({
    plans: [...new Set(targets.map((one) => one.plan))].map(plan),
    provisions: [],
    tasks: [],
    targets,
    themes: [],
    indicators: [indicator],
    departments: [],
  });
const unsaid = { quote: '金额达到10亿元', notes: [] };

describe('comparability', () => {
  it('is unknown for both where one leaves open what decides', () => {
    const all = compared('pledge', made(target('甲市'), target('乙市', unsaid)));
    expect([...all.values()].map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['unknown', '计算期未明：本文件为三年累计，乙市未注明当年还是累计。'],
      ['unknown', '计算期未明：本文件未注明当年还是累计。'],
    ]);
  });

  it('does not take two that leave the same open for comparable', () => {
    const all = compared('pledge', made(target('甲市', unsaid), target('乙市', unsaid)));
    expect([...all.values()].map(({ verdict, group }) => [verdict, group])).toEqual([
      ['unknown', null],
      ['unknown', null],
    ]);
  });

  it('never pairs two targets of one plan', () => {
    const corpusOfOne = made(target('甲市'), target('甲市', { id: '甲市/2/1' }));
    expect([...compared('pledge', corpusOfOne).values()].map(({ verdict }) => verdict)).toEqual(['alone', 'alone']);
    expect(comparablePairs(corpusOfOne)).toEqual([]);
  });

  it('names the classes in its sentences only where there are several', () => {
    const two = made(target('甲市'), target('乙市'), target('丙市', { year: 2030 }), target('丁市', { year: 2030 }));
    expect([...compared('pledge', two).values()].map(({ reason }) => reason)).toEqual([
      '可与乙市相比：同为三年累计、2026年（甲组）。',
      '可与甲市相比：同为三年累计、2026年（甲组）。',
      '可与丁市相比：同为三年累计、2030年（乙组）。',
      '可与丙市相比：同为三年累计、2030年（乙组）。',
    ]);
    expect(comparablePairs(two)[0]?.pairs).toBe(2);
  });

  it('counts plans that are too many to name, its own left out', () => {
    const many = made(...Array.from({ length: 60 }, (_, at) => target(`市${String(at)}`, { year: at < 50 ? 2026 : 2030 })));
    const all = [...compared('pledge', many).values()];
    expect(all[0]?.reason).toBe('可与四十九份文件相比：同为三年累计、2026年（甲组）。');
    expect(comparablePairs(many)[0]?.pairs).toBe((50 * 49) / 2 + (10 * 9) / 2);
  });
});
