import { baseUnit, quantitiesIn, type Placed } from '../quantity.ts';
import { record, type Found } from './found.ts';
import type { Name, Span } from './name.ts';
import { SUFFIX, type Predicate } from './predicate.ts';

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

/** What a form found about one quantity. */
export interface Statement {
  quantity: Placed;
  /** Where the statement ends, after 「以上」. */
  end: number;
  name: Name;
  operator: Predicate['operator'];
  /** 「下降」, whose number is below zero. */
  falls?: string | null;
  /** Names that share the number; the one where absent. */
  spans?: readonly Span[];
  baseline?: Found['baseline'];
  note?: string | undefined;
  /** Whether things are made or served, which 「每年」 goes on to count; a level that is reached is none. */
  made?: boolean;
  /** Name that stands in an earlier clause. */
  subject?: string;
}

/** 「每年培育」, not 「每年3月底前」. */
const YEARLY = /每年(?![▣\d])/u;
/** What counts over several years, or by year itself, ends 「每年」: 「五年累计」「年均」「共」. */
const OVER_YEARS = /累计|年均|合计|共计|总计|[一二两三四五\d]年/u;
/** Adverbs of a name that say how its number is meant. */
const MEANT = /累计|合计|年均|总计|共计/u;
/** Verbs of falling, of which the note keeps one. */
const FALLS = /^(?:下降|降低|减少|压减|压缩|压降|缩短|削减|缩减|降幅|节约)/u;

/** The suffix that stands at a place: 「以上」; empty where none does. */
export const suffixAt = (masked: string, at: number): string => SUFFIX.exec(masked.slice(at, at + 4))?.[0] ?? '';

/** How far the quantities of one clause are read, left to right, and what was found. */
export class Reading {
  readonly clause: Clause;
  readonly setting: Setting;
  readonly quantities: readonly Placed[];
  readonly found: Found[] = [];
  /** Whether a verb of making governs what follows. */
  making: boolean;
  yearly: boolean;
  /** Where the next name may begin. */
  from = 0;

  constructor(clause: Clause, setting: Setting) {
    this.clause = clause;
    this.setting = setting;
    this.making = setting.making;
    this.yearly = setting.yearly || YEARLY.test(clause.masked);
    this.quantities = quantitiesIn(clause.masked, clause.text);
  }

  /** Whether 「每年」 says how a number is meant: in its own clause before it, or earlier where the making goes on. */
  private isYearly({ quantity, made = false }: Statement): boolean {
    const before = this.clause.masked.slice(0, quantity.from);
    return YEARLY.test(before) || (this.setting.yearly && made && !OVER_YEARS.test(before));
  }

  /** Words between what is read already and a quantity. */
  before(quantity: Placed): string {
    return this.clause.masked.slice(this.from, quantity.from);
  }

  /** Notes of a statement, in the order of the words they stand for. */
  private notes(statement: Statement): string[] {
    const { quantity, end, name, operator, falls = null, note } = statement;
    const { text, masked } = this.clause;
    const suffix = text.slice(quantity.to, end);
    const said = this.setting.hedge ?? /力争|争取/u.exec(masked.slice(0, quantity.from))?.[0];
    const respectively = note === undefined && this.setting.years.length === 0 ? '分别' : '';
    const about = suffix === '左右' || suffix === '上下' || (operator === 'growth' && /以上|以内/u.test(suffix));
    return [
      ...(said ? [`原文为“${said}”`] : []),
      ...(this.isYearly(statement) ? ['每年'] : []),
      ...name.adverbs.filter((one) => MEANT.test(one) || one === respectively),
      ...(name.against === null ? [] : [name.against]),
      ...(falls === null ? [] : [`原文为“${FALLS.exec(falls)?.[0] ?? falls}”`]),
      ...(about ? [`原文为“${suffix}”`] : []),
      ...(quantity.high === null ? [] : [`原文为区间“${quantity.printed}”`]),
      ...(quantity.fraction ? [`原文为“${quantity.printed}”`] : []),
      ...(note === undefined ? [] : [note]),
    ];
  }

  /** Record a statement, one target for each of its names; reading goes on after it. */
  push(statement: Statement): void {
    const { quantity, end, name, operator, falls = null, spans = [name], baseline = null, subject } = statement;
    const { text } = this.clause;
    const { provision, goals, year } = this.setting;
    for (const printed of subject === undefined ? spans.map((span) => text.slice(span.from, span.to)) : [subject])
      this.found.push(
        record({
          printed,
          operator: quantity.high !== null && operator === '=' ? '>=' : operator,
          value: falls === null ? quantity.value : -quantity.value,
          unit: baseUnit(quantity.unitPrinted, printed, quantity.scaled),
          valuePrinted: text.slice(quantity.from, end),
          year,
          baseline,
          kind: 'quantitative',
          // The reader of the text quotes from where the subject stands.
          quote: subject === undefined ? text : '',
          provision,
          among: goals ? 'goals' : 'tasks',
          notes: this.notes(statement),
        }),
      );
    this.from = Math.max(this.from, end);
  }
}
