import type { Placed } from '../quantity.ts';
import type { Found } from './found.ts';
import { hanCounts, readCounted, readMade } from './made.ts';
import { LONGEST_NAME } from './name.ts';
import { readPredicate } from './predicate.ts';
import { Reading, suffixAt, type Clause, type Setting } from './reading.ts';
import { readPart, readShare } from './share.ts';
import { readSpecial } from './special.ts';
import { readStated } from './stated.ts';
import { startsWithVerb } from './verbs.ts';

/** What may follow a number that closes its statement: 「，」 the end, 「、」「（」 and 「的目标」; a noun makes it an attribute. */
const CLOSES = /^(?:$|[、（）)—；]|和|及|以及|与|并|且|其中|的?(?:目标|水平|标准|要求|任务)$)/u;
/** Longest thing that closes a statement. */
const LONGEST_CLOSE = 12;

/** Try the forms in turn; a number that fits none is part of a name, or no promise. */
function readOne(reading: Reading, quantity: Placed, at: number): void {
  const { masked } = reading.clause;
  const { paysFrom } = reading.setting;
  const before = reading.before(quantity);
  const suffix = suffixAt(masked, quantity.to);
  const end = quantity.to + suffix.length;
  const predicate = readPredicate(before);
  if (quantity.han && !hanCounts(quantity, before)) return;
  if (!CLOSES.test(masked.slice(end, end + LONGEST_CLOSE))) {
    if (!readPart(reading, quantity, suffix)) readCounted(reading, quantity, predicate, suffix);
    return;
  }
  // Where money is given, a number with a predicate is a condition: 「服务达到1000人次的，给予…」.
  if (quantity.from >= paysFrom || (paysFrom < Infinity && (predicate !== null || !startsWithVerb(before)))) return;
  if (predicate && readStated(reading, quantity, at, predicate, suffix)) return;
  if (!readShare(reading, quantity, suffix)) readMade(reading, quantity, predicate, suffix);
}

/** Targets with a number in one clause, and what it tells the clauses after it. */
export function readClause(clause: Clause, setting: Setting): Pick<Reading, 'making' | 'yearly'> & { found: Found[] } {
  const reading = new Reading(clause, setting);
  const special = readSpecial(clause, setting);
  if (special) return { found: [special], making: setting.making, yearly: reading.yearly };
  for (const [at, quantity] of reading.quantities.entries())
    if (quantity.from >= reading.from && quantity.from - reading.from <= 4 * LONGEST_NAME) readOne(reading, quantity, at);
  return reading;
}
