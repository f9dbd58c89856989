import type { Corpus } from '../lib/assembleCorpus.ts';
import { documentsInWords } from '../lib/counts.ts';
import { namesOf } from '../lib/planWords.ts';
import { computedWords } from '../lib/targets/computedWords.ts';
import { rounded } from '../lib/targets/rounded.ts';
import type { Target } from '../schemas/target.ts';
import { boundOf } from './ambitionLabels.ts';
import { rowsOf, type Ambition, type AmbitionRow } from './ambitionRows.ts';
import { counted } from './counted.ts';

const items = (count: number): string => counted(count, '项');

/** How many plans rows come from, in words: 两份文件. */
const documents = (rows: readonly AmbitionRow[]): string => `${documentsInWords(new Set(rows.map(({ plan }) => plan.id)).size)}文件`;

/** A rate for a title: whole per cents, below 1 two figures. */
const whole = (rate: number): string => `${rounded(Math.abs(rate) < 1 ? rate : Math.round(rate))}%`;

/** From the lowest to the highest rate: 约 7% 至 43%; one where they are alike. */
function range(rates: readonly number[]): string {
  const [low, high] = [whole(Math.min(...rates)), whole(Math.max(...rates))];
  return low === high ? `约 ${low}` : `约 ${low} 至 ${high}`;
}

/** The printed rates by their years: 三年累计增长率, or 多年累计增长率 where the years differ. */
export function growthName(rows: readonly Pick<AmbitionRow, 'computed'>[]): string {
  const years = new Set(rows.map(({ computed }) => computed.years));
  return `${years.size === 1 ? counted([...years][0] ?? 0, '年') : '多年'}累计增长率`;
}

/** Units of a place in an order, of which there is no rate: 前10位. */
const RANKS = new Set(['位', '位次', '名']);

const ratesOf = (rows: readonly AmbitionRow[]): number[] => rows.flatMap(({ computed }) => computed.annualGrowth ?? []);

/** Title: how many plans print a baseline and for how many targets a rate follows; it names no plan, so that nothing is ranked. */
export function ambitionClaim(ambition: Ambition): string {
  const [based, growth] = [rowsOf(ambition.based), rowsOf(ambition.growth)];
  if (based.length === 0) return `没有文件印基期；由${documents(growth)}印出的${growthName(growth)}推算，年均增速${range(ratesOf(growth))}`;
  const rates = ratesOf(based);
  const printed = `${documents(based)}印了基期：`;
  if (rates.length === 0) return `${printed}${items(based.length)}目标${based.length > 1 ? '都' : ''}推算不出年均增速`;
  if (based.length === 1) return `${printed}一项目标可推算年均增速，${range(rates)}`;
  const part = rates.length === based.length ? '目标都' : `目标中${items(rates.length)}`;
  return `${printed}${items(based.length)}${part}可推算年均增速，${range(rates)}`;
}

/** How to read it: that all of it is computed, and the formula in words. Only marks that occur are explained. */
export function ambitionReading(ambition: Ambition, strips: boolean): string {
  const [based, growth] = [rowsOf(ambition.based), rowsOf(ambition.growth)];
  return [
    '单位：每年 %。增速是本站推算的，原文未印。',
    based.length > 0 ? '实心点由印出的基期推算：（目标÷基期）开年数次方减一，年数从基期年算到目标年。' : '',
    growth.length > 0 ? `空心菱形由印出的${growthName(growth)}推算：（1＋累计增长率）开年数次方减一。` : '',
    strips ? '文件多，每项指标画成一行，一点是一份文件，数见表。' : '',
    based.length > 0 ? '基期小，增速就显得大。' : '',
  ].join('');
}

/** Why nothing follows from printed baselines: 基期为位次, 未写年份, 基期年不早于目标年. */
function without(targets: readonly Target[]): string {
  const reasons = [
    targets.some(({ unit, year }) => year !== null && RANKS.has(unit ?? '')) ? '基期为位次' : '',
    targets.some(({ year }) => year === null) ? '未写年份' : '',
    targets.some(({ year, baseline, unit }) => year !== null && baseline && !RANKS.has(unit ?? '') && year <= baseline.year)
      ? '基期年不早于目标年'
      : '',
  ].filter(Boolean);
  return reasons.length > 0 ? reasons.join('、') : '只印增长率';
}

/** What to mind: who prints no baseline, who prints one from which nothing follows, who prints a rate instead, and what the rates cannot tell. */
export function ambitionCaveats(ambition: Ambition, { plans, targets }: Pick<Corpus, 'plans' | 'targets'>): string[] {
  const [based, growth] = [rowsOf(ambition.based), rowsOf(ambition.growth)];
  const having = new Set(based.map(({ plan }) => plan.id));
  const rated = new Set(growth.map(({ plan }) => plan.id));
  // Whether a baseline is printed is one thing, whether anything follows from it another.
  const printed = Map.groupBy(
    targets.filter(({ baseline }) => baseline !== null),
    ({ plan }) => plan,
  );
  const silent = plans.filter(({ id }) => !printed.has(id) && !rated.has(id));
  const idle = plans.filter(({ id }) => printed.has(id) && !having.has(id) && !rated.has(id));
  const instead = plans.filter(({ id }) => !printed.has(id) && rated.has(id));
  const open = [...based, ...growth].some(({ target }) => ['≥', '>'].includes(boundOf(target)));
  return [
    silent.length > 0 ? `${namesOf(silent)}未印基期，无从推算。` : '',
    ...Map.groupBy(idle, ({ id }) => without(printed.get(id) ?? []))
      .entries()
      .map(([reason, those]) => `${namesOf(those)}印了基期，但${reason}，无从推算。`),
    based.length > 0 && instead.length > 0 ? `${namesOf(instead)}未印基期，只印${growthName(growth)}，另画一栏。` : '',
    open ? '目标写“以上”“超过”的，推算所得也只是下限。' : '',
    '各项指标口径不同、基期大小不一，增速不宜用来排名。',
  ].filter(Boolean);
}

/** The rows as sentences, for those who do not see the chart. */
export function describeAmbition({ based, growth }: Ambition): string {
  return [...based, ...growth]
    .flatMap(({ label, rows }) =>
      rows.map(({ plan, target, computed }) => `${label}，${plan.name}：${computedWords(computed, target.unit ?? '')}。`),
    )
    .join('');
}
