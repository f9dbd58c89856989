import type { Plan } from '../../schemas/plan.ts';
import type { Provision } from '../../schemas/provision.ts';
import type { PlacedTarget } from '../../schemas/target.ts';

/** Something a target does not say, and why nothing is put in its place. */
export interface Missing {
  field: 'value' | 'unit' | 'year' | 'baseline';
  /** In Chinese, for readers. */
  reason: string;
}

// Matches a cell that prints a dash for nothing: 「-」「—」「/」「——」; not 「0」.
const DASH = /^[-—–－/／]+$/u;
// Matches the head of a column of years: 「2020年」「2020年基期值」「2020 年」; not 「指标名称」.
const YEAR_HEAD = /^(\d{4})\s*年/u;

/** The dash a table prints in place of the baseline, with the year of its column; null where the target is in no table or has none. */
function dashedBaseline(target: PlacedTarget, provision: Pick<Provision, 'rows'> | undefined): { dash: string; year: number } | null {
  const [head = [], ...rows] = provision?.rows ?? [];
  const row = rows.find((cells) => cells.join('\t') === target.quote);
  if (!row) return null;
  for (const [at, cell] of row.entries()) {
    const year = Number(YEAR_HEAD.exec(head[at] ?? '')?.[1]);
    if (year && year < (target.year ?? Infinity) && DASH.test(cell.trim())) return { dash: cell.trim(), year };
  }
  return null;
}

function baselineReason(target: PlacedTarget, provision: Pick<Provision, 'rows'> | undefined): string {
  const dashed = dashedBaseline(target, provision);
  if (dashed) return `指标表${String(dashed.year)}年一栏印“${dashed.dash}”`;
  if (target.operator === 'growth') return '只印增长率，未印基数';
  return target.quote.includes('\t') ? '指标表没有印基期值' : '原句没有印基期值';
}

function yearReason({ period: { start, end, basis } }: Plan): string {
  const until = end === null ? '' : start === null ? `${String(end)}年` : `${String(start)}—${String(end)}年`;
  if (until === '') return '原句未写年份，文件也未印规划期';
  return `原句未写年份；${basis === 'goal' ? `文件的目标年为${until}` : `文件规划期为${until}`}，未必就是此项的期限`;
}

/**
 * What a target leaves out, each with the reason: no value, unit, year or baseline is missing without one. `provision` is where it
 * stands: a table may print a dash for the baseline.
 */
export function missingOf(target: PlacedTarget, plan: Plan, provision?: Pick<Provision, 'rows'>): Missing[] {
  const words = target.kind === 'qualitative';
  const missing: Missing[] = [];
  if (target.value === null) {
    missing.push({
      field: 'value',
      reason: words ? `只写文字“${target.valuePrinted ?? target.quote}”，没有数` : `“${target.valuePrinted ?? target.quote}”不能化为一个数`,
    });
  }
  if (target.unit === null) missing.push({ field: 'unit', reason: words ? '没有数，也就没有单位' : '数后没有印单位' });
  if (target.year === null) missing.push({ field: 'year', reason: yearReason(plan) });
  if (target.baseline === null) missing.push({ field: 'baseline', reason: baselineReason(target, provision) });
  return missing;
}
