import { growthStatement } from '../lib/targets/yearSpan.ts';
import type { Target } from '../schemas/target.ts';

type Growth = Pick<Target, 'quote' | 'value' | 'valuePrinted'> & Partial<Pick<Target, 'baseline'>>;

/** What a growth is counted over, as printed: 三年累计, 3年累计, 五年内, 年均; null where the text does not say. */
export function growthPeriod(target: Growth): string | null {
  return growthStatement(target)?.period ?? null;
}

/** Why a growth is no amount. */
export function growthReason(target: Growth): string {
  return `${growthInWords(target)}${target.baseline ? '' : '，未印基数，不能换算'}`;
}

// Matches 翻一番, 增长30%; not 30%.
const WORDED = /^(?:翻|增长|提高|提升|增加|上升|扩大|下降|降低|减少)/u;

/** A growth in the words of the plan: 三年累计增长30%. */
function growthInWords(target: Growth): string {
  const printed = target.valuePrinted ?? '';
  if (WORDED.test(printed)) return printed;
  const stated = growthStatement(target)?.printed ?? printed;
  return stated === printed ? `${target.value !== null && target.value < 0 ? '下降' : '增长'}${printed}` : stated;
}
