import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget, Target } from '../schemas/target.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import type { Corpus } from '../lib/assembleCorpus.ts';
import { targetLabel } from '../lib/targetLabel.ts';
import { absenceOf } from '../lib/targets/absence.ts';
import { targetsAbout } from '../lib/targets/targetIndex.ts';
import { formatValue } from './format.ts';
import { periodBeside } from '../lib/targets/periodBeside.ts';
import { growthPeriod, growthReason } from './rowsGrowth.ts';

/** A target that can be drawn: an amount, or a rate of growth. */
export interface ChartPoint {
  target: PlacedTarget;
  /** In base units, or in % of growth. */
  value: number;
  /** Which side the target leaves open, and whether the value itself would do: ≥ and ≤ include it, > and < do not. */
  bound: '>=' | '>' | '<=' | '<' | null;
  /** As shown beside the point: ≥11万件, 力争 78件, +30%. */
  label: string;
  /** What it is counted over, where the year alone would mislead: 三年累计; null of a stock and where the text does not say. */
  period: string | null;
  year: number | null;
  baseline: { value: number; year: number; label: string } | null;
  /** What is counted, as printed; null unless the plan has targets about several things. */
  name: string | null;
}

/** One plan's row in a chart: points, or the reason why there is none. */
export interface ChartRow {
  plan: Pick<Plan, 'id' | 'name' | 'mark'>;
  /** Every amount it promises, one with a baseline first, else in document order. */
  points: ChartPoint[];
  /** Every growth it promises in %, which is no amount while its base is not printed. */
  growths: ChartPoint[];
  /** Why no amount is drawn; null where one is. */
  reason: string | null;
  /** Why in one word, for the title. */
  absence: 'growth' | 'unit' | 'unquantified' | 'unnamed' | null;
  /** Address of what the reason speaks of, where it is no target: a mention, a task. */
  url: string | null;
  /** Targets of the plan about the indicator, the drawn ones first. */
  targets: PlacedTarget[];
}

/** The words of a promise without a number, without the name of what is promised: 力争保持全省前列. */
function promise({ quote, printed }: Target): string {
  const at = quote.indexOf(printed);
  return `未写数值：“${(at < 0 ? '' : quote.slice(at + printed.length)) || quote}”`;
}

/** Whether a target is an amount of what the indicator counts: not a growth, not 20项 among 件. */
function isAmount({ value, operator, unit }: Target, indicator: Indicator): boolean {
  return value !== null && operator !== 'growth' && (unit === null || unit === indicator.unit);
}

/** Whether a target is a growth in %; 个百分点 are none. */
function isGrowth({ value, operator, unit }: Target): boolean {
  return value !== null && operator === 'growth' && unit === '%';
}

/** Whether a target can be drawn in the chart of an indicator. */
export function isDrawn(target: Target, indicator: Indicator): boolean {
  return isAmount(target, indicator) || isGrowth(target);
}

function pointOf(target: PlacedTarget, name: string | null, corpus: Corpus): ChartPoint {
  const { value, operator, unit, baseline, year } = target;
  return {
    target,
    value: value ?? 0,
    bound: operator === '=' || operator === 'growth' ? null : operator,
    label: targetLabel(target),
    period: operator === 'growth' ? growthPeriod(target) : periodBeside(target, corpus),
    year,
    // What a growth starts from is an amount, which stands on no axis of per cents.
    baseline: operator === 'growth' ? null : baseline && { ...baseline, label: formatValue(baseline.value, unit ?? '') },
    name,
  };
}

/** Points of one plan; named where they are about several things, not where only years differ. */
function pointsOf(targets: readonly PlacedTarget[], corpus: Corpus): ChartPoint[] {
  const several = new Set(targets.map(({ printed }) => printed)).size > 1;
  return targets.map((target) => pointOf(target, several ? target.printed : null, corpus));
}

/** Why a plan with targets about an indicator has no amount to draw. */
function reasonOf(targets: readonly PlacedTarget[]): Pick<ChartRow, 'reason' | 'absence'> {
  const growth = targets.find(({ operator }) => operator === 'growth');
  if (growth) return { reason: growthReason(growth), absence: 'growth' };
  const other = targets.find(({ value }) => value !== null);
  if (other) return { reason: `单位不同，不在同一轴上：“${other.valuePrinted ?? ''}”`, absence: 'unit' };
  const [promised] = targets;
  return { reason: promised ? promise(promised) : null, absence: 'unquantified' };
}

function rowOf(plan: Plan, indicator: Indicator, corpus: Corpus): ChartRow {
  const targets = targetsAbout(corpus, indicator.id, plan.id);
  const amounts = targets.filter((target) => isAmount(target, indicator)).toSorted((a, b) => Number(!a.baseline) - Number(!b.baseline));
  const growths = targets.filter(isGrowth);
  const drawn = [...amounts, ...growths];
  const row = {
    plan: { id: plan.id, name: plan.name, mark: plan.mark },
    points: pointsOf(amounts, corpus),
    growths: pointsOf(growths, corpus),
    reason: null,
    absence: null,
    url: null,
    targets: [...drawn, ...targets.filter((target) => !drawn.includes(target))],
  };
  if (amounts.length > 0) return row;
  if (targets.length > 0) return { ...row, ...reasonOf(row.targets) };
  const { reason, url } = absenceOf(indicator, plan, corpus);
  return { ...row, reason, url, absence: 'unnamed' };
}

const made = new WeakMap<Corpus, Map<Indicator, readonly ChartRow[]>>();

/** The rows of an indicator's chart, one for every plan, in the order of the site. Worked out once per corpus: charts and pages ask for them. */
export function chartRows(indicator: Indicator, corpus: Corpus): readonly ChartRow[] {
  const known = made.get(corpus) ?? new Map<Indicator, readonly ChartRow[]>();
  made.set(corpus, known);
  const rows = known.get(indicator) ?? corpus.plans.map((plan) => rowOf(plan, indicator, corpus));
  known.set(indicator, rows);
  return rows;
}

/** All amounts of the rows, targets and baselines, for the axis. */
export function amountsOf(rows: readonly ChartRow[]): number[] {
  return rows.flatMap(({ points }) => points.flatMap(({ value, baseline }) => (baseline ? [value, baseline.value] : [value])));
}
