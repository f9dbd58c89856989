import type { Computed } from './computed.ts';
import { about, amountInWords } from './rounded.ts';
import { yearsInWords } from './yearSpan.ts';

/** What a growth or fall a year is called: 年均增长约 17.9%. */
function growthInWords(annualGrowth: number): string {
  return `年均${annualGrowth < 0 ? '下降' : '增长'}${spaced(about(Math.abs(annualGrowth)))}%`;
}

/** A number after a Chinese word: a space before a digit, none before 约. */
const spaced = (number: string): string => (number.startsWith('约') ? number : ` ${number}`);

/** What is added or taken away a year: 每年增加 2388.4 件. */
export function perYearInWords(perYear: number, unit: string): string {
  return `每年${perYear < 0 ? '减少' : '增加'}${spaced(amountInWords(Math.abs(perYear), unit))}`;
}

/**
 * What follows from a target's printed figures, in words that begin with 推算; 约 stands only where a number is rounded.
 *
 * @param unit base unit of the target: 件, 元, %; money is said in 万元 or 亿元.
 * @returns 推算：年均增长约 17.9%，每年增加 2388.4 件，基期已达目标的约 43.8%. Without a final full stop.
 */
export function computedWords(computed: Computed, unit: string): string {
  const { from, years, increment, perYear, annualGrowth, reached } = computed;
  if (from === 'growth')
    return annualGrowth === null ? '推算：无从计算年均增速' : `推算：${yearsInWords(years)}累计增长率折合${growthInWords(annualGrowth)}`;
  if (increment === 0) return '推算：目标与基期持平';
  return `推算：${[
    annualGrowth === null ? '年均增速无从计算' : growthInWords(annualGrowth),
    perYear === null ? '' : `${annualGrowth === null ? '平均' : ''}${perYearInWords(perYear, unit)}`,
    reached === null || reached === 0 ? '' : `基期已达目标的${spaced(about(reached))}%`,
  ]
    .filter(Boolean)
    .join('，')}`;
}
