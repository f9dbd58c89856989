import { baseUnit, quantitiesIn, type Placed } from '../quantity.ts';
import type { Found } from './found.ts';
import { record } from './found.ts';
import { MEASURED } from './measured.ts';
import { isBlank, LONGEST_NAME, trimName, type Name, type Span } from './name.ts';
import { readPredicate, SUFFIX, withSuffix, type Predicate } from './predicate.ts';
import { AT_LEAST, clearVerbLength, endsInVerb, nameEnd, startsWithVerb, verbLength } from './verbs.ts';

/** A clause: its words, and the same with everything hidden that is no quantity. */
export interface Clause {
  text: string;
  masked: string;
  /** What the clause before it says of its subject, for 「覆盖率稳步提升，达到80%」. */
  subject: string | null;
}

/** What the sentence around a clause tells. */
export interface Setting {
  provision: string;
  /** Whether it stands among the goals, where a bare 「护理型床位占比55%」 is a promise. */
  goals: boolean;
  year: number | null;
  /** Two years whose numbers come in pairs: 「到2022年和2030年」; else empty. */
  years: readonly number[];
  /** 「力争」 or 「争取」 said before the clause. */
  hedge: string | null;
  /** 「每年」 said earlier in the sentence. */
  yearly: boolean;
  /** A verb of making earlier in the sentence: 「培育3家…平台，20家…平台」. */
  making: boolean;
  /** Within the clause, where money begins to be given. */
  paysFrom: number;
}

/** Time, age and grades are measured, never made: 「3年」 after 建设 is no target. */
const NEVER_MADE = /^(?:年|个月|周|天|日|小时|分钟|秒|岁|周岁|级|倍|分|期|届|℃|个百分点|百分点|‰|层)$/u;
/** What Han numerals count in rhetoric: 「三项行动」「两大体系」「三个中心」; a plan that means a number prints digits. */
const RHETORIC =
  /^[^，、]{0,4}?(?:行动|工程|改革|机制|制度|中心|体系|任务|措施|方面|重点|统筹|环节|领域|关系|战役|清单|转变|结合|突破|面向|层面|阶段|维度)/u;
/** What may follow a number that closes its statement: 「，」 the end, 「、」「（」 and 「的目标」; a noun makes it an attribute. */
const CLOSES = /^(?:$|[、（）)—；]|和|及|以及|与|并|且|其中|的?(?:目标|水平|标准|要求|任务)$)/u;
/** Starting point before a rise: 「由2020年的55%」「从0.7件」. */
const STARTS_FROM = /(?:由|从)(?<when>[^由从，]{0,24})$/u;
/** 「每年培育」, not 「每年3月底前」. */
const YEARLY = /每年(?![▣\d])/u;
/** 「每年调整1次」 says how often and is no amount; 「每年不少于2次」 is one. */
const FREQUENCY = /每[^，]{0,12}$/u;
/** 「每个60万元」「每人每月400元」: a rate of paying. */
const RATE = /每(?:年每)?(?:个|家|人|户|名|张|台|亩|件|项|月|床|所|处)/u;
/** 「租赁期最长可延长至」: a limit that is granted. */
const GRANTED = /最[长高多大]可?$/u;
/** 「占课时一半」「占总量的」: a share, stated by 占. */
const SHARE = /占[^，]{2,40}$/u;
/** A bound apart from its number: 「不低于全市总数的25%」. */
const FAR = /(?<bound>不低于|不少于|不超过|超过|达到)(?<whole>[^，]{2,30})的$/u;
/** Part of a whole that is to do something: 「80%以上的乡镇完成…」「70%的村卫生室具备…」. */
const PART_DOES = /^的[^，]{2,40}(?:完成|实现|达到|具备|建成|开展|覆盖|设置|配备|提供|纳入|建设|实施)/u;
/** 「分别」 gives each of several names its own number. */
const RESPECTIVELY = /分别/u;
const SEPARATOR = /^(?:、|以及|和|与|及)$/u;
/** 「翻一番」, not 「翻番机制」. */
const DOUBLES = /(?:翻(?<times>[一两三])番|翻番)$/u;
/** 「进入全国前10位」「位居全省第一」「排名前三」; not 「前3年」. */
const RANK =
  /(?:进入|跻身|位居|居|位列|列|排名|排在|排|保持在?|稳居|处于|力争)[^，]{0,10}(?<form>前|第)(?<rank>\d{1,3}|[一二三四五六七八九十])(?:位|名|强)?$/u;

/** Longest thing that closes a statement. */
const LONGEST_CLOSE = 12;

/** The suffix that stands at a place: 「以上」; empty where none does. */
const suffixAt = (masked: string, at: number): string => SUFFIX.exec(masked.slice(at, at + 4))?.[0] ?? '';

interface Reading {
  name: Name;
  operator: Predicate['operator'];
  falls: string | null;
  /** Names that share the number, or the one. */
  spans: Span[];
}

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

/** Reads the quantities of one clause, left to right. */
class ClauseReader {
  readonly found: Found[] = [];
  /** Whether a verb of making governs what follows. */
  making: boolean;
  yearly: boolean;
  /** Where the next name may begin. */
  private from = 0;
  private readonly quantities: Placed[];
  private readonly clause: Clause;
  private readonly setting: Setting;

  constructor(clause: Clause, setting: Setting) {
    this.clause = clause;
    this.setting = setting;
    this.making = setting.making;
    this.yearly = setting.yearly || YEARLY.test(clause.masked);
    this.quantities = quantitiesIn(clause.masked, clause.text);
  }

  read(): void {
    for (let at = 0; at < this.quantities.length; at += 1) {
      const quantity = this.quantities[at];
      if (quantity && quantity.from >= this.from && quantity.from - this.from <= 4 * LONGEST_NAME) this.one(quantity, at);
    }
  }

  /** Try the forms in turn; a number that fits none is part of a name or no promise. */
  private one(quantity: Placed, at: number): void {
    const { masked } = this.clause;
    const before = masked.slice(this.from, quantity.from);
    const suffix = suffixAt(masked, quantity.to);
    const after = quantity.to + suffix.length;
    const closes = CLOSES.test(masked.slice(after, after + LONGEST_CLOSE));
    const predicate = readPredicate(before);
    if (quantity.han && !this.hanCounts(quantity, before)) return;
    if (closes) {
      // Where money is given, a number with a predicate is a condition: 「服务达到1000人次的，给予…」.
      if (quantity.from >= this.setting.paysFrom || (this.setting.paysFrom < Infinity && (predicate !== null || !startsWithVerb(before))))
        return;
      if (predicate && this.stated(quantity, at, predicate, suffix, after)) return;
      if (this.share(quantity, before, suffix, after)) return;
      if (!predicate && FREQUENCY.test(before.slice(-16)) && /^(?:次|场次|期)$/u.test(quantity.unitPrinted)) return;
      this.made(quantity, before, suffix, after);
      return;
    }
    if (this.partDoes(quantity, before, suffix, after)) return;
    this.counted(quantity, before, predicate, suffix, after);
  }

  /** 「三家」 counts after a verb of making or a bound; 「一个」 is an article unless at least. */
  private hanCounts(quantity: Placed, before: string): boolean {
    const bound = AT_LEAST.test(before.slice(-12));
    return (quantity.value > 1 || bound) && (bound || endsInVerb(before) || quantity.unitPrinted.endsWith('百分点'));
  }

  /** 「有效注册商标累计达到10.5万件」: name, predicate, number. */
  private stated(quantity: Placed, at: number, predicate: Predicate, suffix: string, after: number): boolean {
    const { masked, text } = this.clause;
    const { goals, year } = this.setting;
    const weak = /^(?:为|保持|完成|实现)$/u.test(predicate.words);
    const bare = quantity.unitPrinted === '' && !quantity.scaled && !(goals || year !== null);
    if (bare || (weak && !goals && (year === null || NEVER_MADE.test(quantity.unitPrinted)))) return false;
    let span: Span = { from: this.from, to: this.from + predicate.at };
    const stretch = masked.slice(span.from, span.to);
    if (GRANTED.test(stretch.slice(-6))) return false;
    if (!goals && quantity.unitPrinted.endsWith('元') && RATE.test(stretch)) return false;
    const start = this.startingPoint(at, predicate, span);
    if (start === 'past') {
      this.from = after;
      return true;
    }
    if (start) span = { from: span.from, to: start.to };
    const verb = /^(?:完成|实现)$/u.test(predicate.words) ? 0 : this.leadingVerb(span);
    const name = trimName(masked, text, { from: span.from + verb, to: span.to });
    if (!name) return this.ofSubject(quantity, predicate, suffix, after);
    if (weak && /^(?:完成|实现)$/u.test(predicate.words) && !MEASURED.test(text.slice(name.from, name.to))) return false;
    const { years } = this.setting;
    const respectively = RESPECTIVELY.test(name.adverbs.join('')) || years.length > 1 ? this.chain(at) : [quantity];
    const dated = years.length > 1 && respectively.length === years.length;
    const shared = parts(text, name);
    const shares = predicate.operator === 'growth' || name.adverbs.includes('均') || name.adverbs.includes('都');
    for (const [index, one] of respectively.entries()) {
      const own = respectively.length > 1 && !dated ? shared : null;
      const spans = own?.length === respectively.length ? [own[index] ?? name] : shares && shared ? shared : [name];
      // 「种植、收获机械化率分别达到」: the parts are no names of their own, so the record says which part it is.
      const listed = respectively.length > 1 && !own && !dated ? text.slice(name.from, name.to).split(/、|以及|和|与/u) : [];
      const which = listed.length === respectively.length ? `分别之“${listed[index] ?? ''}”` : undefined;
      const ending = respectively.length > 1 ? suffixAt(masked, one.to) : suffix;
      const operator = withSuffix(predicate.operator, ending);
      const end = respectively.length > 1 ? one.to + ending.length : after;
      this.push(
        one,
        { name, operator, falls: predicate.falls ? predicate.words : null, spans },
        end,
        start?.baseline ?? null,
        which ?? start?.note ?? (years.length > 1 && !dated ? years.map((year) => `${String(year)}年`).join('和') : undefined),
      );
      const last = this.found.at(-1);
      if (dated && last) last.year = years[index] ?? last.year;
    }
    return true;
  }

  /** 「占全市总量的40%」, and 「不低于全市总数的25%」, whose bound stands before the whole. */
  private share(quantity: Placed, before: string, suffix: string, after: number): boolean {
    if (!/^(?:%|倍)$/u.test(quantity.unitPrinted) || before.length > LONGEST_NAME) return false;
    const { masked, text } = this.clause;
    const far = FAR.exec(before);
    const predicate = far ? readPredicate(before.slice(0, far.index + (far.groups?.['bound']?.length ?? 0))) : null;
    if (!far && !(SHARE.test(before) && (this.setting.goals || this.setting.year !== null))) return false;
    const name = trimName(masked, text, { from: this.from, to: this.from + (far ? far.index : before.length) });
    if (!name) return false;
    const note = far ? `占${text.slice(this.from + far.index + (far.groups?.['bound']?.length ?? 0), quantity.from - 1)}` : undefined;
    this.push(quantity, { name, operator: withSuffix(predicate?.operator ?? '=', suffix), falls: null, spans: [name] }, after, null, note);
    return true;
  }

  /** 「80%以上的乡镇完成改造」: the part is what is promised. */
  private partDoes(quantity: Placed, before: string, suffix: string, after: number): boolean {
    const { masked } = this.clause;
    const rest = masked.slice(after, after + LONGEST_NAME + 1);
    if (quantity.unitPrinted !== '%' || quantity.from >= this.setting.paysFrom || !PART_DOES.test(rest)) return false;
    if (!isBlank(before) && !/(?:使|确保|推动|实现|在|完成|加强|、|和|及)$/u.test(before)) return false;
    const to = after + nameEnd(rest);
    if (to - after - 1 > LONGEST_NAME) return false;
    const name = { from: after + 1, to, adverbs: [], against: null };
    const bound = /(?:不低于|不少于|至少)$/u.test(before) ? '>=' : '=';
    this.push(quantity, { name, operator: withSuffix(bound, suffix), falls: null, spans: [name] }, after, null, undefined);
    this.from = to;
    return true;
  }

  /** The numbers that a 「分别」 lists after the first: 「95%、90%」. */
  private chain(at: number): Placed[] {
    const list = this.quantities.slice(at, at + 1);
    for (let next = at + 1; next < this.quantities.length; next += 1) {
      const [last, one] = [this.quantities[next - 1], this.quantities[next]];
      if (!last || !one) break;
      const between = this.clause.masked.slice(last.to, one.from).replace(SUFFIX, '');
      if (!SEPARATOR.test(between)) break;
      list.push(one);
    }
    return list;
  }

  /** A verb of making before a name: 「新增」 of 「新增城镇就业超过」. */
  private leadingVerb(span: Span): number {
    const text = this.clause.masked.slice(span.from, span.to);
    const lead = trimName(this.clause.masked, this.clause.text, span);
    const skipped = lead ? lead.from - span.from : 0;
    const verb = clearVerbLength(text.slice(skipped));
    return verb > 0 && text.length - skipped - verb >= 2 ? skipped + verb : 0;
  }

  /** 「由35%提高到」: the number before the rise is where it starts; among the tasks, without a year, it is an achievement. */
  private startingPoint(
    at: number,
    predicate: Predicate,
    span: Span,
  ): { to: number; baseline: Found['baseline']; note: string | undefined } | 'past' | null {
    const low = this.quantities[at - 1];
    if (!low || low.from < this.from || !/[到至]$/u.test(predicate.words)) return null;
    const between = this.clause.masked.slice(low.to, span.to);
    const origin = STARTS_FROM.exec(this.clause.masked.slice(this.from, low.from));
    if (!origin || !/^(?:左右|以上)?(?:逐步|稳步|进一步)?$/u.test(between)) return null;
    if (!this.setting.goals && this.setting.year === null) return 'past';
    const printed = this.clause.text.slice(this.from + origin.index, low.from);
    const year = /(20\d\d)年/u.exec(printed)?.[1];
    const to = this.from + origin.index;
    const name = this.clause.text.slice(span.from, to);
    const unit = baseUnit(low.unitPrinted, name, low.scaled);
    if (year === undefined) return { to, baseline: null, note: `原文起点为“${low.printed}”` };
    return { to, baseline: unit === null ? null : { value: low.value, year: Number(year) }, note: undefined };
  }

  /** 「覆盖率稳步提升，达到80%」: the name stands in the clause before. */
  private ofSubject(quantity: Placed, predicate: Predicate, suffix: string, after: number): boolean {
    const { subject, masked } = this.clause;
    if (subject === null || !isBlank(masked.slice(this.from, this.from + predicate.at))) return false;
    const name = { from: 0, to: subject.length, adverbs: [], against: null };
    const operator = withSuffix(predicate.operator, suffix);
    this.push(quantity, { name, operator, falls: predicate.falls ? predicate.words : null, spans: [] }, after, null, undefined, subject);
    return true;
  }

  /** 「培育3家以上市级平台」: verb, number, name; or a list that goes on under the verb of the clause before. */
  private counted(quantity: Placed, before: string, predicate: Predicate | null, suffix: string, after: number): void {
    const { masked, text } = this.clause;
    const bound = predicate !== null && /^(?:至少|不少于|不低于|超过|不超过|突破)$/u.test(predicate.words);
    const head = bound ? before.slice(0, predicate.at) : before;
    const blank = /^(?:[—、\s]|和|及|与|以及|每年|力争|全[省市区县]|▣+年?[底末前]*)*$/u.test(head);
    const verb = endsInVerb(head) || (predicate?.words === '突破' && !bound);
    const open = blank && (this.making || (bound && predicate.words !== '突破'));
    const unit = quantity.unitPrinted;
    if (!verb && !open && !(bound && /^(?:至少|不少于)$/u.test(predicate.words))) return;
    if (unit === '' || NEVER_MADE.test(unit) || (unit === '%' && !verb)) return;
    if (!bound && /^(?:次|场次|期)$/u.test(unit) && FREQUENCY.test(head.slice(-16))) return;
    if (quantity.from >= this.setting.paysFrom || (this.setting.paysFrom < Infinity && /[%元]/u.test(unit))) return;
    const rest = masked.slice(after, Math.min(masked.length, after + 2 * LONGEST_NAME));
    if (quantity.han && quantity.value > 1 && RHETORIC.test(rest)) return;
    const length = nameEnd(rest);
    const from = after + (/^的/u.test(rest) ? 1 : 0);
    const to = after + length;
    // An attribute, not a thing: 「投资1000万元及以上的，给予…」.
    if (/^[的]?(?:，|$)/u.test(rest.slice(0, length)) || /的$/u.test(rest.slice(0, length))) return;
    if (to - from < 1 || to - from > LONGEST_NAME || !/^[\p{Script=Han}\dA-Za-z“《□]/u.test(text.slice(from, to))) return;
    const adverbs = trimName(masked, text, { from: this.from, to: this.from + head.length })?.adverbs ?? [];
    const name = { from, to, adverbs, against: null };
    const operator = withSuffix(bound ? predicate.operator : AT_LEAST.test(head.slice(-12)) ? '>=' : '=', suffix);
    this.making = true;
    this.push(quantity, { name, operator, falls: null, spans: [name] }, after, null, undefined);
    this.from = to;
  }

  /** 「新增护理型床位5000张」「推广应用机器人8000台以上」; among the goals also 「护理型床位占比55%」 without a verb. */
  private made(quantity: Placed, before: string, suffix: string, after: number): void {
    const { masked, text } = this.clause;
    const unit = quantity.unitPrinted;
    if (unit === '' && !quantity.scaled) return;
    const predicate = readPredicate(before);
    const bound = predicate !== null && /^(?:至少|不少于|不低于|超过|不超过|突破)$/u.test(predicate.words);
    const span = { from: this.from, to: this.from + (bound ? predicate.at : before.length) };
    const whole = trimName(masked, text, span);
    if (!whole) return;
    const stretch = masked.slice(whole.from, whole.to);
    const verb = verbLength(stretch);
    const serving = startsWithVerb(stretch) || /(?:完成|实现)/u.test(masked.slice(span.from, whole.from));
    const listed = this.making && this.from + before.length > whole.from;
    const measured = this.setting.goals && MEASURED.test(stretch);
    if (!(verb > 0 || serving || listed || measured)) return;
    if (NEVER_MADE.test(unit) && !measured) return;
    const cut = stretch.length - verb >= 2 ? verb : 0;
    const falls = /^(?:压减|减少|节约)/u.exec(stretch)?.[0] ?? null;
    const name: Name = { ...whole, from: whole.from + cut };
    const operator = falls ? 'growth' : withSuffix(bound ? predicate.operator : '=', suffix);
    if (verb > 0 || serving) this.making = true;
    this.push(quantity, { name, operator, falls, spans: [name] }, after, null, undefined);
  }

  private push(
    quantity: Placed,
    { name, operator, falls, spans }: Reading,
    end: number,
    baseline: Found['baseline'],
    note: string | undefined,
    subject?: string,
  ): void {
    const { text, masked } = this.clause;
    const { provision, goals, year, hedge } = this.setting;
    const suffix = text.slice(quantity.to, end);
    const said = hedge ?? /力争|争取/u.exec(masked.slice(0, quantity.from))?.[0];
    const adverbs = name.adverbs.filter(
      (one) => /累计|合计|年均|总计|共计/u.test(one) || (one === '分别' && note === undefined && this.setting.years.length === 0),
    );
    const notes = [
      ...(said ? [`原文为“${said}”`] : []),
      ...(this.yearly ? ['每年'] : []),
      ...adverbs,
      ...(name.against === null ? [] : [name.against]),
      ...(falls === null ? [] : [`原文为“${/^(?:下降|降低|减少|压减|压缩|压降|缩短|削减|缩减|降幅|节约)/u.exec(falls)?.[0] ?? falls}”`]),
      ...(suffix === '左右' || suffix === '上下' ? [`原文为“${suffix}”`] : []),
      ...(operator === 'growth' && /以上|以内/u.test(suffix) ? [`原文为“${suffix}”`] : []),
      ...(quantity.high === null ? [] : [`原文为区间“${quantity.printed}”`]),
      ...(quantity.fraction ? [`原文为“${quantity.printed}”`] : []),
      ...(note === undefined ? [] : [note]),
    ];
    const printed = subject === undefined ? spans.map((span) => text.slice(span.from, span.to)) : [subject];
    for (const one of printed) {
      this.found.push(
        record({
          printed: one,
          operator: quantity.high !== null && operator === '=' ? '>=' : operator,
          value: falls === null ? quantity.value : -quantity.value,
          unit: baseUnit(quantity.unitPrinted, one, quantity.scaled),
          valuePrinted: text.slice(quantity.from, end),
          year,
          baseline,
          kind: 'quantitative',
          quote: subject === undefined ? text : '',
          provision,
          among: goals ? 'goals' : 'tasks',
          notes: [...notes],
        }),
      );
    }
    this.from = Math.max(this.from, end);
  }
}

/** A rank with a number, or a doubling: 「进入全国前10位」 is at most 10, 「翻一番」 grows by 100 %. */
function special(clause: Clause, setting: Setting): Found | null {
  const { masked, text } = clause;
  if (masked.length > 200 || !/[前第翻]/u.test(masked)) return null;
  const rank = RANK.exec(masked);
  const doubles = DOUBLES.exec(masked);
  const match = rank ?? doubles;
  if (!match) return null;
  const name = trimName(masked, text, { from: 0, to: match.index });
  if (!name) return null;
  const printed = text.slice(name.from, name.to);
  const said = setting.hedge ?? /力争|争取/u.exec(masked)?.[0];
  const common = {
    printed,
    year: setting.year,
    kind: 'quantitative' as const,
    quote: text,
    provision: setting.provision,
    among: setting.goals ? ('goals' as const) : ('tasks' as const),
    notes: said ? [`原文为“${said}”`] : [],
  };
  if (rank) {
    const { form, rank: place = '' } = rank.groups ?? {};
    const value = /\d/u.test(place) ? Number(place) : '一二三四五六七八九十'.indexOf(place) + 1;
    const from = masked.lastIndexOf(form ?? '');
    return record({ ...common, operator: form === '前' ? '<=' : '=', value, unit: '位', valuePrinted: text.slice(from) });
  }
  const times = '一两三'.indexOf(doubles?.groups?.['times'] ?? '一') + 1;
  return record({ ...common, operator: 'growth', value: (2 ** times - 1) * 100, unit: '%', valuePrinted: doubles?.[0] ?? '' });
}

/** Targets with a number in one clause, and what it tells the clauses after it. */
export function readClause(clause: Clause, setting: Setting): { found: Found[]; making: boolean; yearly: boolean } {
  const one = special(clause, setting);
  const reader = new ClauseReader(clause, setting);
  if (one) return { found: [one], making: setting.making, yearly: reader.yearly };
  reader.read();
  return { found: reader.found, making: reader.making, yearly: reader.yearly };
}
