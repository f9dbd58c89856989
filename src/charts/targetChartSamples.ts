import { assembleCorpus, type Corpus } from '../lib/assembleCorpus.ts';
import { sampleIndicator } from '../lib/targets/sampleIndicator.ts';
import { provisionSchema } from '../schemas/provision.ts';
import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import type { Indicator } from '../schemas/vocabulary.ts';

/** What a sample says of a target; the rest is as in most plans. */
export type SampleTarget = Partial<PlacedTarget> & Pick<PlacedTarget, 'valuePrinted'>;

const plans: [string, string, string][] = [
  ['yuncheng', '运城', '运'],
  ['yanhu', '盐湖区', '盐'],
  ['jincheng', '晋城', '晋'],
  ['zibo', '淄博', '淄'],
  ['xinxiang', '新乡', '新'],
];

/** Plans for tests: the five first, then as many as wanted. */
export function samplePlans(count: number): Plan[] {
  return Array.from({ length: count }, (_, at) => {
    const [id, name, mark] = plans[at] ?? [`plan-${String(at)}`, `第${String(at)}市`, String(at)];
    return { id, name, mark, order: at, title: `${name}规划`, period: { start: 2021, end: 2025, printed: null } } as unknown as Plan;
  });
}

/** A corpus of one indicator whose targets are given plan by plan. */
export function sampleCorpus(about: Partial<Indicator>, targets: readonly SampleTarget[][]): { indicator: Indicator; corpus: Corpus } {
  const indicator = sampleIndicator({ label: '样例', names: ['样例指标'], ...about });
  const all = samplePlans(targets.length);
  const placed = all.flatMap((plan, at) =>
    (targets[at] ?? []).map((target, running): PlacedTarget => ({
      id: `${plan.id}/1/${String(running + 1)}`,
      indicator: indicator.id,
      printed: '样例指标',
      operator: '=',
      value: Number.parseFloat(target.valuePrinted ?? ''),
      unit: indicator.unit,
      year: 2025,
      baseline: null,
      increment: null,
      nature: null,
      kind: 'quantitative',
      quote: `样例指标达到${target.valuePrinted ?? ''}`,
      provision: '1',
      notes: [],
      plan: plan.id,
      url: `/plans/${plan.id}/#s1`,
      ...target,
    })),
  );
  const provisions = all.map((plan) =>
    provisionSchema.parse({
      ...{ id: `${plan.id}/1`, plan: plan.id, number: '1', label: '一、', kind: 'chapter', title: '目标', runIn: false, paragraphs: [] },
      ...{ rows: [], units: null, text: '目标', parent: null, children: [], isTask: false, order: 0, url: `/plans/${plan.id}/#s1` },
    }),
  );
  const corpus = assembleCorpus({
    plans: all,
    provisions,
    tasks: [],
    targets: placed,
    themes: [],
    indicators: [indicator],
    departments: [],
  });
  return { indicator, corpus };
}

const amount = (value: number, more: Partial<PlacedTarget> = {}): SampleTarget => ({ value, valuePrinted: `${String(value)}件`, ...more });
const growth = (valuePrinted: string, quote: string, value = Number.parseFloat(valuePrinted)): SampleTarget => ({
  ...{ operator: 'growth', unit: '%', value, valuePrinted, quote, year: 2026 },
});
const since = (value: number): Partial<PlacedTarget> => ({ baseline: { value, year: 2020 } });
const words = (valuePrinted: string): SampleTarget => ({
  ...{ operator: null, kind: 'qualitative', value: null, unit: null, valuePrinted, quote: `样例指标${valuePrinted}` },
});
const sample = (targets: readonly SampleTarget[][], about: Partial<Indicator> = {}) => sampleCorpus(about, targets);

/** Edge data for pictures, by name. */
export const samples = {
  'one-plan': sample([[amount(78, since(4))]]),
  'equal-values': sample([[amount(10)], [amount(10)], [amount(10, since(10))]]),
  'ten-thousandfold': sample([[amount(3)], [amount(30_000, { valuePrinted: '3万件' })], [amount(12, since(1))]]),
  'no-baseline': sample([[amount(5)], [amount(8)], [words('明显增长')]]),
  'only-growth': sample([
    [growth('30%', '样例指标三年累计增长30%')],
    [growth('5%', '样例指标年均增长5%')],
    [growth('18%', '样例指标下降18%', -18)],
    [],
  ]),
  'growth-and-amounts': sample([
    [growth('30%', '样例指标三年累计增长30%')],
    [amount(21_266, since(9324)), growth('128%', '样例指标增长128%')],
    [amount(15_000, since(10_506))],
    [],
    [words('力争保持全省前列')],
  ]),
  several: sample([
    [amount(78, { printed: '地理标志集体或证明商标、地理标志保护产品、农产品地理标志', notes: ['原文为“力争”'] })],
    [amount(5, { year: 2023 }), amount(9, { year: 2025 })],
    [
      amount(10, { printed: '地理标志商标' }),
      amount(10, { printed: '地理标志数量', ...since(4) }),
      amount(5, { printed: '地理标志保护产品' }),
      amount(15, { printed: '全市各县（市、区）农产品地理标志登记并核准使用专用标志的产品总数' }),
    ],
    [],
  ]),
  bounds: sample([
    [amount(60, { operator: '>=', valuePrinted: '60件以上' })],
    [amount(60, { operator: '>', valuePrinted: '60件' })],
    [amount(3, { operator: '<=', valuePrinted: '3件以内' })],
    [amount(20, { operator: '<', valuePrinted: '20件', ...since(50) })],
    [amount(30, { operator: '>=', valuePrinted: '30件以上', ...since(45) })],
  ]),
  'zero-on-log': sample(
    [
      [{ value: 1e9, valuePrinted: '10亿元', year: 2026 }],
      [{ value: 3e7, valuePrinted: '3000万元', ...since(5e6) }],
      [{ value: 5e7, valuePrinted: '5000万', ...since(0) }],
    ],
    { unit: '元' },
  ),
  fall: sample([[amount(5, since(8))], [amount(300, since(400))], [amount(390, since(400))]]),
  'long-names': sample([
    [amount(1)],
    [amount(1_234_567, { ...since(1_000_000), notes: ['原文为“力争”'] })],
    [words('力争在全省、全国和中部六省同类城市中继续保持前列并不断扩大领先优势')],
  ]),
  'growth-with-baseline': sample([[{ ...growth('128%', '样例指标增长128%'), ...since(9324) }], [growth('30%', '样例指标三年累计增长30%')]]),
  'long-values': sample([
    [amount(60, { operator: '>=', valuePrinted: '60件以上且不少于上一个规划期末全市实际拥有量以及全省同期平均水平的百分之一百二十' })],
    [
      amount(10, { printed: '地理标志商标', ...since(4), valuePrinted: '10件以上且不少于上一个规划期末全市实际拥有量以及全省平均水平' }),
      amount(5, { printed: '地理标志保护产品' }),
    ],
  ]),
  'sixty-plans': sample(
    Array.from({ length: 60 }, (_, at) => (at % 7 === 6 ? [] : [amount(10 * (at + 1), at % 2 === 0 ? since(5 * (at + 1)) : {})])),
  ),
} as const;

samples['long-names'].corpus.plans.splice(2, 1, { ...samplePlans(3)[2], name: '黔西南布依族苗族自治州', mark: '黔西' } as Plan);
