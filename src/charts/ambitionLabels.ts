import { perYearInWords } from '../lib/targets/computedWords.ts';
import { multipleInWords, rounded } from '../lib/targets/rounded.ts';
import type { Target } from '../schemas/target.ts';
import type { AmbitionRow } from './ambitionRows.ts';
import { counted } from './counted.ts';

/** A bound of the target is a bound of what follows from it: 以上 → ≥. */
const bounds: Record<string, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };
/** Words of a growth that make it a bound, beside its number or in a note: 30%以上, 不低于30%, 原文为“以上”; not 30%, 原文为“力争”. */
const worded: [RegExp, string][] = [
  [/以上|不低于|不少于|≥/u, '≥'],
  [/超过|高于|>|＞/u, '>'],
];

/** The sign of the side a target leaves open; none where it leaves none. A growth says so in words, since its operator is taken. */
export function boundOf({ operator, valuePrinted, notes }: Pick<Target, 'operator' | 'valuePrinted' | 'notes'>): string {
  if (operator !== 'growth') return bounds[operator ?? ''] ?? '';
  // A note on other things, 总数超过, is none on the number.
  const words = [valuePrinted ?? '', ...notes.filter((note) => note.startsWith('原文为'))].join('；');
  return worded.find(([pattern]) => pattern.test(words))?.[1] ?? '';
}

/** A rate with its sign: +17.9%, −3.6%, 0%. */
export function signed(rate: number): string {
  return `${rate > 0 ? '+' : ''}${rounded(rate)}%`;
}

/** The words at a point: 年均 +17.9%, 年均 ≥+8%. Only for rows with a rate. */
export function rateLabel({ computed, target }: AmbitionRow): string {
  return `年均 ${boundOf(target)}${signed(computed.annualGrowth ?? 0)}`;
}

/** The grey words after them: 为基期的 2.28 倍; the printed rate where that is what is known, 三年累计 ≥+30%. */
export function sizeLabel({ computed, target }: AmbitionRow): string {
  if (computed.from === 'growth') return `${counted(computed.years, '年')}累计 ${boundOf(target)}${signed(target.value ?? 0)}`;
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
