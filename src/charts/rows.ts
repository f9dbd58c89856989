import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget, Target } from '../schemas/target.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Corpus } from '../lib/assembleCorpus.ts';
import { targetLabel } from '../lib/targetLabel.ts';
import { absenceOf } from '../lib/targets/absence.ts';
import { targetsAbout } from '../lib/targets/targetIndex.ts';
import { formatValue } from './format.ts';

/** A value that can be drawn. */
export interface ChartPoint {
  value: number;
  /** Whether 以上 or 超过 leaves the target open upwards. */
  open: boolean;
  /** As shown beside the point: ≥11万件, 力争 78件. */
  label: string;
  year: number | null;
  baseline: { value: number; year: number; label: string } | null;
}

/** One plan's row in a chart: a point, or the reason why there is none. */
export interface ChartRow {
  plan: Pick<Plan, 'id' | 'name' | 'mark'>;
  point: ChartPoint | null;
  /** Why nothing is drawn; null where there is a point. */
  reason: string | null;
  /** Why in one word, for the title. */
  absence: 'growth' | 'unquantified' | 'unnamed' | null;
  /** Targets of the plan about the indicator, the drawn one first. */
  targets: PlacedTarget[];
}

// Matches 三年累计增长30% in “全市有效商标注册量三年累计增长30%” and 下降2个百分点; not 增长 without a rate.
const GROWTH = /(?:[一二三四五六七八九十]年)?(?:累计|年均)?(?:增长|提高|提升|增加|下降|降低|减少)[\d.]+(?:%|个百分点)/u;

/** The reason a growth rate is not drawn: without a printed base it is no amount. */
function growthReason(target: Target): string {
  const rate = GROWTH.exec(target.quote)?.[0] ?? `增长${target.valuePrinted ?? ''}`;
  return `${rate}；未印基数，不能换算`;
}

/** The words of a promise without a number, without the name of what is promised: 力争保持全省前列. */
function promise({ quote, printed }: Target): string {
  const words = quote.slice(quote.indexOf(printed) + printed.length);
  return `未写数值：“${words || quote}”`;
}

/** The point of a target, or null where its value is not an amount. */
function pointOf(target: Target): ChartPoint | null {
  if (target.value === null || target.operator === 'growth') return null;
  const { baseline, unit } = target;
  return {
    value: target.value,
    open: target.operator === '>=' || target.operator === '>',
    label: targetLabel(target),
    year: target.year,
    baseline: baseline && { ...baseline, label: formatValue(baseline.value, unit ?? '') },
  };
}

/** Row of one plan; a target of the indicator table, which has a baseline, is drawn before others. */
function rowOf(plan: Plan, targets: PlacedTarget[], absence: string): ChartRow {
  const drawable = targets.filter((target) => pointOf(target) !== null);
  const drawn = drawable.find(({ baseline }) => baseline !== null) ?? drawable[0];
  const ordered = drawn ? [drawn, ...targets.filter((target) => target !== drawn)] : targets;
  const row = { plan: { id: plan.id, name: plan.name, mark: plan.mark }, point: null, targets: ordered };
  if (drawn) return { ...row, point: pointOf(drawn), reason: null, absence: null };
  const growth = targets.find(({ operator }) => operator === 'growth');
  if (growth) return { ...row, reason: growthReason(growth), absence: 'growth' };
  const [promised] = targets;
  if (promised) return { ...row, reason: promise(promised), absence: 'unquantified' };
  return { ...row, reason: absence, absence: 'unnamed' };
}

/** The rows of an indicator's chart, one for every plan, in the order of the site. */
export function chartRows(indicator: Indicator, corpus: Corpus): ChartRow[] {
  return corpus.plans.map((plan) => {
    const targets = targetsAbout(corpus, indicator.id, plan.id);
    return rowOf(plan, targets, targets.length === 0 ? absenceOf(indicator, plan, corpus).reason : '');
  });
}
