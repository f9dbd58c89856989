import { inWords } from '../counts.ts';
import type { Target } from '../../schemas/target.ts';

const ONES = '一二三四五六七八九';
// Matches 三 of 三年, 两, 十五, 3; not the 五 of 二〇二五年 or 十五年, the 6 of 2026年, the 三 of 第三年, nor 25年, which may be 2025年.
const COUNT = `(?<![第\\d〇零一二两三四五六七八九十百.])(?<years>十[${ONES}]?|[两${ONES}]|\\d|10)\\s*年(?<within>之?内|期?间)?`;
// Matches 三年累计 of 三年累计达到10亿元, 5年累计; not 累计达到, 到2025年累计.
const CUMULATIVE = new RegExp(`${COUNT}累计`, 'u');
// Matches 三年累计增长达 before 30%, 五年内提高, 五年 before 翻一番, 年均增长; of 2026年增长, 第三年增长 only 增长.
const STATEMENT = new RegExp(
  `(?:(?<period>(?:${COUNT})?(?<manner>累计|年平均|平均每年|年均|每年|逐年|共计?|总共|合计)?)` +
    '(?:增长|提高|提升|增加|上升|扩大|下降|降低|减少)?[率了]?(?:不低于|不少于|不超过|超过|达到?|为|约)?[（(]?)$',
  'u',
);
/** A rate that is for a year already: 年均增长, 三年每年增长; not 三年累计. */
const PER_YEAR = /年均|年平均|每年|逐年/u;

/** 三, 两, 十五 or 3 as a number. */
function counted(years: string): number {
  if (years === '两') return 2;
  if (years.startsWith('十')) return 10 + ONES.indexOf(years.charAt(1) || ' ') + 1;
  return ONES.indexOf(years) + 1 || Number(years);
}

/** A number of years as it is said: 两年, 三年, 十五年. */
export const yearsInWords = (years: number): string => (years === 2 ? '两年' : `${inWords(years)}年`);

/** The years over which something is counted. */
export interface YearSpan {
  years: number;
  /** The same in one spelling, however printed: 三年累计 of 3年累计, 五年内 of 五年内提高. */
  period: string;
}

function spanOf(groups: Record<string, string | undefined> | undefined, manner: string): YearSpan | null {
  if (groups?.['years'] === undefined) return null;
  const years = counted(groups['years']);
  return { years, period: `${yearsInWords(years)}${manner === '' ? (groups['within'] ?? '') : '累计'}` };
}

/** The years that words say something is counted over, wherever they stand: 三年累计; null where they say none. */
export function cumulativeSpan(words: string): YearSpan | null {
  return spanOf(CUMULATIVE.exec(words)?.groups, '累计');
}

/** How a sentence states a rate of growth. */
export interface GrowthStatement {
  /** The words themselves, the rate included: 三年累计增长达30%. */
  printed: string;
  /** What it is counted over, as printed: 3年累计, 五年内, 年均, 累计; null where the text does not say. */
  period: string | null;
  /** The years of it, null also where the rate is for one of them: 三年年均增长8%. */
  span: YearSpan | null;
}

/** The words of the quote that state the rate; null where they do not name the printed value. */
export function growthStatement({ quote, valuePrinted }: Pick<Target, 'quote' | 'valuePrinted'>): GrowthStatement | null {
  const at = valuePrinted === null ? -1 : quote.indexOf(valuePrinted);
  if (valuePrinted === null || at < 0) return null;
  const said = STATEMENT.exec(quote.slice(0, at));
  const groups = said?.groups;
  const period = groups?.['period'] ?? '';
  return {
    printed: (said?.[0] ?? '') + valuePrinted,
    period: period || null,
    span: PER_YEAR.test(period) ? null : spanOf(groups, groups?.['manner'] ?? ''),
  };
}
