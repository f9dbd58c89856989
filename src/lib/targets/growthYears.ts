import type { Target } from '../../schemas/target.ts';

const DIGITS = '一二三四五六七八九十';
const YEARS = '(?<!\\d|第)(?<years>[一二两三四五六七八九十]|\\d{1,2})年';

/** A note on the years a rate is for: 三年累计, 五年累计增长, 3年累计; not 累计, 年均增长 or 2025年累计. */
const NOTED = new RegExp(`^${YEARS}(?:内)?累计`, 'u');
/** The words before a rate that say for how many years it is: 三年累计增长, 5年内提高, 五年（翻一番）; not 2026年增长, 第三年增长 or 三年年均增长. */
const SAID = new RegExp(
  `${YEARS}(?:内|间)?(?:累计|共计?|总共|合计)?(?:增长|提高|提升|增加|上升|扩大|下降|降低|减少)?(?:不低于|不少于|超过|达到?|约)?$`,
  'u',
);
/** A rate that is for a year already: 年均增长, 三年每年增长; not 三年累计. */
const PER_YEAR = /年均|每年|逐年/u;

/** 三 or 两 or 3 as a number. */
const counted = (years: string): number => (years === '两' ? 2 : DIGITS.indexOf(years) + 1 || Number(years));

/**
 * Years for which a growth rate is printed: 3 of 三年累计增长30%; null where they are not printed, or the rate is printed for one year.
 * A rate for one year or a yearly one needs no root.
 */
export function growthYears({
  notes,
  quote,
  valuePrinted,
  operator,
}: Pick<Target, 'notes' | 'quote' | 'valuePrinted' | 'operator'>): number | null {
  if (operator !== 'growth' || notes.some((note) => PER_YEAR.test(note))) return null;
  const before = quote.slice(0, Math.max(0, quote.indexOf(valuePrinted ?? '')));
  const [noted] = notes.flatMap((note) => NOTED.exec(note)?.groups?.['years'] ?? []);
  const years = counted(noted ?? SAID.exec(before)?.groups?.['years'] ?? '0');
  return years > 1 ? years : null;
}
