import type { Target } from '../schemas/target.ts';

// Matches 三年累计增长30% in “全市有效商标注册量三年累计增长30%”, 年均增长5%, 下降2个百分点; not 增长 without a rate.
const GROWTH =
  /(?<period>(?:[一二两三四五六七八九十]年)?(?:累计|年均|每年)?)(?:增长|提高|提升|增加|下降|降低|减少)(?<rate>[\d.]+(?:%|个百分点))/gu;

type Growth = Pick<Target, 'quote' | 'value' | 'valuePrinted'>;

/** The words of the quote that state the rate; a quote may state several. */
function statement({ quote, valuePrinted }: Growth): RegExpMatchArray | undefined {
  return [...quote.matchAll(GROWTH)].find(({ groups }) => groups?.rate !== undefined && valuePrinted?.includes(groups.rate));
}

/** What a growth is counted over, as printed: 三年累计, 年均; null where the text does not say. */
export function growthPeriod(target: Growth): string | null {
  return statement(target)?.groups?.period || null;
}

/** Why a growth is no amount. */
export function growthReason(target: Growth): string {
  return `${growthInWords(target)}，未印基数，不能换算`;
}

/** A growth in the words of the plan: 三年累计增长30%. */
function growthInWords(target: Growth): string {
  const printed = target.valuePrinted ?? '';
  // Matches 翻一番, 增长30%; not 30%.
  if (/^(?:翻|增长|提高|下降|降低|减少)/u.test(printed)) return printed;
  return statement(target)?.[0] ?? `${target.value !== null && target.value < 0 ? '下降' : '增长'}${printed}`;
}
