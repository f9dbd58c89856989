import { baseUnit, type Placed } from '../quantity.ts';
import type { Found } from './found.ts';
import { NEVER_MADE } from './made.ts';
import { MEASURED, RATIO } from './measured.ts';
import { isBlank, trimName, type Name, type Span } from './name.ts';
import { SUFFIX, withSuffix, type Predicate } from './predicate.ts';
import { suffixAt, type Reading } from './reading.ts';
import { clearVerbLength } from './verbs.ts';

/** Starting point before a rise: 「由2020年的55%」「从0.7件」. */
const STARTS_FROM = /(?:由|从)(?<when>[^由从，]{0,24})$/u;
/** 「每个60万元」「每人每月400元」: a rate of paying. */
const RATE = /每(?:年每)?(?:个|家|人|户|名|张|台|亩|件|项|月|床|所|处)/u;
/** 「租赁期最长可延长至」: a limit that is granted. */
const GRANTED = /最[长高多大]可?$/u;
/** 「分别」 gives each of several names its own number. */
const RESPECTIVELY = /分别/u;
const SEPARATOR = /^(?:、|以及|和|与|及)$/u;
/** Predicates that promise only among the goals or with a year: 「有效期为5年」 is none. */
const WEAK = /^(?:为|保持|完成|实现)$/u;

/** Parts of a name that are each measured: 「专利拥有量、商标注册量」; null where one of them is not: 「A、B和C产品合计」. */
function parts(text: string, { from, to }: Span): Span[] | null {
  const spans: Span[] = [];
  let start = from;
  for (const { 0: separator, index } of text.slice(from, to).matchAll(/、|以及|和|与/gu)) {
    spans.push({ from: start, to: from + index });
    start = from + index + separator.length;
  }
  spans.push({ from: start, to });
  return spans.length > 1 && spans.every((span) => MEASURED.test(text.slice(span.from, span.to))) ? spans : null;
}

/** The numbers that a 「分别」 lists after the first: 「95%、90%」. */
function chain({ quantities, clause }: Reading, at: number): Placed[] {
  const list = quantities.slice(at, at + 1);
  for (let next = at + 1; next < quantities.length; next += 1) {
    const [last, one] = [quantities[next - 1], quantities[next]];
    if (!last || !one || !SEPARATOR.test(clause.masked.slice(last.to, one.from).replace(SUFFIX, ''))) break;
    list.push(one);
  }
  return list;
}

/** Length of a verb of making before a name: 「新增」 of 「新增城镇就业超过」; none before a share. */
function leadingVerb({ masked, text }: Reading['clause'], span: Span): number {
  const stretch = masked.slice(span.from, span.to);
  const skipped = (trimName(masked, text, span)?.from ?? span.from) - span.from;
  const verb = RATIO.test(stretch) ? 0 : clearVerbLength(stretch.slice(skipped));
  return verb > 0 && stretch.length - skipped - verb >= 2 ? skipped + verb : 0;
}

/** Where a rise starts, and where in the clause it says so. */
interface Start {
  to: number;
  baseline: Found['baseline'];
  note?: string;
}

/** 「由35%提高到」「由每月600元提高到」: the number before the rise is where it starts. */
function startingPoint({ quantities, clause, from }: Reading, at: number, predicate: Predicate, span: Span): Start | null {
  const low = quantities[at - 1];
  if (!low || low.from < from || !/[到至]$/u.test(predicate.words)) return null;
  const origin = STARTS_FROM.exec(clause.masked.slice(from, low.from));
  if (!origin || !/^(?:左右|以上)?(?:逐步|稳步|进一步)?$/u.test(clause.masked.slice(low.to, span.to))) return null;
  const to = from + origin.index;
  const year = /(20\d\d)年/u.exec(clause.text.slice(to, low.from))?.[1];
  if (year === undefined) return { to, baseline: null, note: `原文起点为“${clause.text.slice(to + 1, low.to)}”` };
  const known = baseUnit(low.unitPrinted, clause.text.slice(span.from, to), low.scaled) !== null;
  return { to, baseline: known ? { value: low.value, year: Number(year) } : null };
}

/** 「覆盖率稳步提升，达到80%」: the name stands in the clause before. */
function ofSubject(reading: Reading, quantity: Placed, predicate: Predicate, suffix: string): boolean {
  const { subject, masked } = reading.clause;
  if (subject === null || !isBlank(masked.slice(reading.from, reading.from + predicate.at))) return false;
  const name = { from: 0, to: subject.length, adverbs: [], against: null };
  const falls = predicate.falls ? predicate.words : null;
  reading.push({ quantity, end: quantity.to + suffix.length, name, operator: withSuffix(predicate.operator, suffix), falls, subject });
  return true;
}

/** Whether the words before a number rule out that its predicate promises. */
function isWeak({ setting }: Reading, { unitPrinted, scaled }: Placed, { words }: Predicate, stretch: string): boolean {
  const { goals, year } = setting;
  if (GRANTED.test(stretch.slice(-6))) return true;
  if (goals) return false;
  if (unitPrinted.endsWith('元') && RATE.test(stretch)) return true;
  if (unitPrinted === '' && !scaled && year === null) return true;
  // 「达标率保持100%」 holds a level; 「有效期保持5年」 is a rule.
  if (words === '保持' && MEASURED.test(stretch) && !NEVER_MADE.test(unitPrinted)) return false;
  return WEAK.test(words) && (year === null || NEVER_MADE.test(unitPrinted));
}

/** 「有效注册商标累计达到10.5万件」: name, predicate, number. */
export function readStated(reading: Reading, quantity: Placed, at: number, predicate: Predicate, suffix: string): boolean {
  const { masked, text } = reading.clause;
  const span = { from: reading.from, to: reading.from + predicate.at };
  const start = startingPoint(reading, at, predicate, span);
  if (start) span.to = start.to;
  if (isWeak(reading, quantity, predicate, masked.slice(span.from, span.to))) return false;
  const does = /^(?:完成|实现)$/u.test(predicate.words);
  const name = trimName(masked, text, { from: span.from + (does ? 0 : leadingVerb(reading.clause, span)), to: span.to });
  if (!name) return ofSubject(reading, quantity, predicate, suffix);
  if (does && !MEASURED.test(text.slice(name.from, name.to))) return false;
  each(reading, quantity, at, predicate, name, start);
  return true;
}

/** Record a statement for each of its names, numbers and years. */
function each(reading: Reading, quantity: Placed, at: number, predicate: Predicate, name: Name, start: Start | null): void {
  const { masked, text } = reading.clause;
  const { years } = reading.setting;
  const list = RESPECTIVELY.test(name.adverbs.join('')) || years.length > 1 ? chain(reading, at) : [quantity];
  const dated = years.length > 1 && list.length === years.length;
  const shared = parts(text, name);
  const shares = predicate.operator === 'growth' || name.adverbs.includes('均') || name.adverbs.includes('都');
  const own = list.length > 1 && !dated && shared?.length === list.length ? shared : null;
  // 「种植、收获机械化率分别达到」: the parts are no names of their own, so the record says which part it is.
  const listed = list.length > 1 && !own && !dated ? text.slice(name.from, name.to).split(/、|以及|和|与/u) : [];
  const bothYears = years.length > 1 && !dated ? years.map((year) => `${String(year)}年`).join('和') : undefined;
  for (const [index, one] of list.entries()) {
    const suffix = suffixAt(masked, one.to);
    const which = listed.length === list.length ? `分别之“${listed[index] ?? ''}”` : undefined;
    reading.push({
      quantity: one,
      end: one.to + suffix.length,
      name: own ? { ...name, adverbs: name.adverbs.filter((adverb) => adverb !== '分别') } : name,
      operator: withSuffix(predicate.operator, suffix),
      falls: predicate.falls ? predicate.words : null,
      spans: own ? [own[index] ?? name] : shares && shared ? shared : [name],
      baseline: start?.baseline ?? null,
      note: which ?? start?.note ?? bothYears,
    });
    const last = reading.found.at(-1);
    if (dated && last) last.year = years[index] ?? last.year;
  }
}
