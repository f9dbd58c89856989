import { inWords } from '../lib/counts.ts';
import { perYearInWords } from '../lib/targets/computedWords.ts';
import { multipleInWords, rounded } from '../lib/targets/rounded.ts';
import type { AmbitionRow } from './ambitionRows.ts';

/** A bound of the target is a bound of what follows from it: 以上 → ≥. */
const bounds: Record<string, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

/** A rate with its sign: +17.9%, −3.6%, 0%. */
export function signed(rate: number): string {
  return `${rate > 0 ? '+' : ''}${rounded(rate)}%`;
}

/** The words at a point: 年均 +17.9%, 年均 ≥+8%. Only for rows with a rate. */
export function rateLabel({ computed, target }: AmbitionRow): string {
  return `年均 ${bounds[target.operator ?? ''] ?? ''}${signed(computed.annualGrowth ?? 0)}`;
}

/** The grey words after them: 为基期的 2.28 倍; the printed rate where that is what is known, 三年累计 +30%. */
export function sizeLabel({ computed, target }: AmbitionRow): string {
  if (computed.from === 'growth') return `${inWords(computed.years)}年累计 ${signed(target.value ?? 0)}`;
  return computed.multiple === null ? '' : `为基期的 ${multipleInWords(computed.multiple)} 倍`;
}

/** Why there is no rate: 基期为 0. */
export function whyWithoutRate({ target }: AmbitionRow): string {
  if (target.baseline?.value === 0) return '基期为 0';
  return target.value === 0 ? '目标为 0' : '有数为负';
}

/** The same in the picture, and what a year adds all the same: 基期为 0，无从计算 and 平均每年增加 1 件. */
export function withoutRate(row: AmbitionRow): [reason: string, instead: string] {
  const { computed, target } = row;
  return [`${whyWithoutRate(row)}，无从计算`, `平均${perYearInWords(computed.perYear ?? 0, target.unit ?? '')}`];
}
