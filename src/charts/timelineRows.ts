import type { Plan } from '../schemas/plan.ts';

type PlanWords = Pick<Plan, 'id' | 'name' | 'mark' | 'period' | 'signedOn'>;

/** One plan on the timeline. */
export interface TimelineRow {
  plan: Pick<Plan, 'id' | 'name' | 'mark'>;
  /** Printed years, both included; null where the text prints none. */
  start: number | null;
  end: number | null;
  /** Date under the signature, 2024-08-13; null where the text prints none. */
  signedOn: string | null;
}

/** Years of a plan in words: 2024—2026; 未印起年，止于2026; 2024起，未印止年; 规划期未印. */
export function periodInWords({ start, end }: { start: number | null; end: number | null }): string {
  if (start === null && end === null) return '规划期未印';
  if (start === null) return `未印起年，止于${String(end)}`;
  return end === null ? `${String(start)}起，未印止年` : `${String(start)}—${String(end)}`;
}

/** A day as a place on an axis of years: 2024-07-02 → 2024.5 (183 of 366 days are over). */
export function yearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(date) - from) / (to - from);
}

/** The rows of the timeline, one for every plan in the order given. */
export function timelineRows(plans: readonly PlanWords[]): TimelineRow[] {
  return plans.map(({ id, name, mark, period, signedOn }) => ({
    plan: { id, name, mark },
    start: period.start,
    end: period.end,
    signedOn,
  }));
}

/** Whole years the rows touch, the end excluded; null where no row has a year. */
export function yearSpan(rows: readonly TimelineRow[]): { start: number; end: number } | null {
  const years = rows.flatMap(({ start, end, signedOn }) => [
    ...(start === null ? [] : [start]),
    ...(end === null ? [] : [end]),
    ...(signedOn === null ? [] : [Number(signedOn.slice(0, 4))]),
  ]);
  return years.length === 0 ? null : { start: Math.min(...years), end: Math.max(...years) + 1 };
}

/** Title of the timeline: when the plans were signed and when they end; it says how many print neither. */
export function timelineClaim(rows: readonly TimelineRow[]): string {
  const signed = rows.flatMap(({ signedOn }) => signedOn ?? []).sort();
  const ends = [...new Set(rows.flatMap(({ end }) => end ?? []))].sort((a, b) => a - b);
  const month = (date: string | undefined): string => `${(date ?? '').slice(0, 4)} 年 ${Number((date ?? '').slice(5, 7))} 月`;
  const [first, last] = [month(signed[0]), month(signed.at(-1))];
  const parts = [
    signed.length === 0 ? '都没有印成文日期' : first === last ? `${first}成文` : `${first}至 ${last}间成文`,
    ends.length === 0
      ? '都没有印止年'
      : ends.length > 3
        ? `规划期止于 ${ends[0] ?? ''} 至 ${ends.at(-1) ?? ''} 年`
        : `规划期止于 ${ends.join('、')} 年`,
  ];
  return parts.join('，');
}

/** How to read the timeline; only marks that occur are explained. */
export function timelineReading(rows: readonly TimelineRow[]): string {
  const openStart = rows.some(({ start, end }) => start === null && end !== null);
  const openEnd = rows.some(({ start, end }) => start !== null && end === null);
  return [
    '单位：年。横条为规划期，起止年都算；竖线为成文日期。',
    openStart ? '起年没有印的画虚线，从成文日期起。' : '',
    openEnd ? '止年没有印的画虚线，到图边止。' : '',
  ].join('');
}

/** The rows as sentences, for those who do not see the timeline. */
export function describeTimeline(rows: readonly TimelineRow[]): string {
  return rows
    .map(
      ({ plan, signedOn, ...period }) =>
        `${plan.name}：${periodInWords(period)}，${signedOn === null ? '成文日期未印' : `${signedOn}成文`}。`,
    )
    .join('');
}
