import type { Placed } from '../quantity.ts';
import { MEASURED, RATIO } from './measured.ts';
import { LONGEST_NAME, trimName } from './name.ts';
import { withSuffix, type Predicate } from './predicate.ts';
import type { Reading } from './reading.ts';
import { AT_LEAST, endsInVerb, nameEnd, startsWithVerb, verbLength } from './verbs.ts';

/** Time, age and grades are measured, never made: 「3年」 after 建设 is no target. */
export const NEVER_MADE = /^(?:年|个月|周|天|日|小时|分钟|秒|岁|周岁|级|倍|分|期|届|℃|个百分点|百分点|‰|层)$/u;
/** What Han numerals count in rhetoric: 「三项行动」「两大体系」「三个中心」; a plan that means a number prints digits. */
const RHETORIC =
  /^[^，、]{0,4}?(?:行动|工程|改革|机制|制度|中心|体系|任务|措施|方面|重点|统筹|环节|领域|关系|战役|清单|转变|结合|突破|面向|层面|阶段|维度)/u;
/** 「每年调整1次」 says how often and is no amount; 「每年不少于2次」 is one. */
const FREQUENCY = /每[^，]{0,12}$/u;
/** Units of doing something again and again. */
const TIMES = /^(?:次|场次|期)$/u;
/** A bound between a verb and its number: 「建设不少于10个」. */
const BOUND = /^(?:至少|不少于|不低于|超过|不超过|突破)$/u;
/** Nothing but a date or an adverb before a number: 「，20家…平台」 goes on under the verb of the clause before. */
const NOTHING = /^(?:[—、\s]|和|及|与|以及|每年|力争|全[省市区县]|▣+年?[底末前]*)*$/u;
/** What a counted thing begins with; 「，」 and 「）」 are none. */
const THING = /^[\p{Script=Han}\dA-Za-z“《□]/u;

/** Whether a number says how often: 「每年调整1次」. */
const isFrequency = (before: string, unit: string): boolean => TIMES.test(unit) && FREQUENCY.test(before.slice(-16));

/** 「三家」 counts after a verb of making or a bound; 「一个」 is an article unless at least. */
export function hanCounts(quantity: Placed, before: string): boolean {
  const bound = AT_LEAST.test(before.slice(-12));
  return (quantity.value > 1 || bound) && (bound || endsInVerb(before) || quantity.unitPrinted.endsWith('百分点'));
}

/** 「组建市级矿山、危化、水上3支」「建设甲、乙等5个」: the number counts what the verb lists; not 「建设甲、乙100公里」. */
function countsListed({ clause, from }: Reading, { value, han }: Placed, head: string): boolean {
  if (han || !head.includes('、')) return false;
  const listed = trimName(clause.masked, clause.text, { from, to: from + head.length });
  if (!listed || verbLength(clause.masked.slice(listed.from, listed.to)) === 0) return false;
  return head.endsWith('等') || head.split(/、|和|及|与/u).length === value;
}

/** 「培育3家以上市级平台」: verb, number, name; or a list that goes on under the verb of the clause before. */
export function readCounted(reading: Reading, quantity: Placed, predicate: Predicate | null, suffix: string): void {
  const { masked, text } = reading.clause;
  const before = reading.before(quantity);
  const unit = quantity.unitPrinted;
  const bound = predicate && BOUND.test(predicate.words) ? predicate : null;
  // a limit on what may be made or chosen: 「选择不超过10个品目」
  if (bound?.words === '不超过') return;
  const head = bound ? before.slice(0, bound.at) : before;
  const verb = endsInVerb(head);
  const goesOn = NOTHING.test(head) && (reading.making || (bound !== null && bound.words !== '突破'));
  if (!verb && !goesOn && !countsListed(reading, quantity, head) && !/^(?:至少|不少于)$/u.test(bound?.words ?? '')) return;
  if (unit === '' || NEVER_MADE.test(unit) || (unit === '%' && !verb)) return;
  if (!bound && isFrequency(head, unit)) return;
  const { paysFrom } = reading.setting;
  if (quantity.from >= paysFrom || (paysFrom < Infinity && /[%元]/u.test(unit))) return;
  const end = quantity.to + suffix.length;
  const rest = masked.slice(end, end + 2 * LONGEST_NAME);
  if (quantity.han && quantity.value > 1 && RHETORIC.test(rest)) return;
  const length = nameEnd(rest);
  // An attribute, not a thing: 「投资1000万元及以上的，给予…」.
  if (rest.slice(0, length).endsWith('的')) return;
  const [from, to] = [end + (rest.startsWith('的') ? 1 : 0), end + length];
  if (to - from > LONGEST_NAME || !THING.test(text.slice(from, to))) return;
  const adverbs = trimName(masked, text, { from: reading.from, to: reading.from + head.length })?.adverbs ?? [];
  const operator = withSuffix(bound ? bound.operator : AT_LEAST.test(head.slice(-12)) ? '>=' : '=', suffix);
  reading.making = true;
  reading.push({ quantity, end, name: { from, to, adverbs, against: null }, operator, made: true });
  reading.from = to;
}

/** 「新增护理型床位5000张」「推广应用机器人8000台以上」; among the goals also 「护理型床位占比55%」 without a verb. */
export function readMade(reading: Reading, quantity: Placed, predicate: Predicate | null, suffix: string): void {
  const { masked, text } = reading.clause;
  const { goals } = reading.setting;
  const before = reading.before(quantity);
  const unit = quantity.unitPrinted;
  if ((unit === '' && !quantity.scaled) || (!predicate && isFrequency(before, unit))) return;
  const bound = predicate && BOUND.test(predicate.words) ? predicate : null;
  const span = { from: reading.from, to: reading.from + (bound ? bound.at : before.length) };
  const whole = trimName(masked, text, span);
  if (!whole) return;
  const stretch = masked.slice(whole.from, whole.to);
  const verb = RATIO.test(stretch) ? 0 : verbLength(stretch);
  const acts = verb > 0 || startsWithVerb(stretch) || /完成|实现/u.test(masked.slice(span.from, whole.from));
  const measured = goals && (MEASURED.test(stretch) || /^每[十百千万]|新增|累计/u.test(stretch));
  if (!acts && !reading.making && !measured) return;
  if (NEVER_MADE.test(unit) && !measured) return;
  const cut = stretch.length - verb >= 2 ? verb : 0;
  const falls = /^(?:压减|减少|节约)/u.exec(stretch)?.[0] ?? null;
  if (acts) reading.making = true;
  const operator = falls ? 'growth' : withSuffix(bound?.operator ?? '=', suffix);
  const statement = { quantity, end: quantity.to + suffix.length, operator, falls, made: acts || !predicate };
  // 「新增学位12万个，其中2022年新增3万个」: nothing but the verb, so it is of the same thing.
  const { subject } = reading.clause;
  const same = stretch.length === verb && subject !== null ? { subject } : {};
  reading.push({ ...statement, name: { ...whole, from: whole.from + cut }, ...same });
}
