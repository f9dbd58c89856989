import type { Target } from '../../schemas/target.ts';
import { cumulativeSpan, growthStatement } from './yearSpan.ts';

/** A note that says the rate is for a year already: 年均增长, 每年; not 三年累计. */
const PER_YEAR = /年均|每年|逐年/u;
/** A note that begins with the years: 三年累计, 五年累计增长; not one that quotes another sentence. */
const NOTED = /^[^“]{1,3}年(?:之?内)?累计/u;

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
  const noted = notes.find((note) => NOTED.test(note)) ?? '';
  const years = (cumulativeSpan(noted) ?? growthStatement({ quote, valuePrinted })?.span)?.years ?? 0;
  return years > 1 ? years : null;
}
