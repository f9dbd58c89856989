import { isDone } from './context.ts';
import { readClause } from './clause.ts';
import type { Clause, Setting } from './reading.ts';
import { record, type Found } from './found.ts';
import { hideCited, mask } from './mask.ts';
import { MEASURED, RATIO } from './measured.ts';
import { LONGEST_NAME, trimName } from './name.ts';
import { payingFrom } from './pay.ts';
import { readPromises } from './promise.ts';
import { leadsOn, yearIn, yearsIn } from './year.ts';

/** Where a text stands. */
export interface Surroundings {
  provision: string;
  goals: boolean;
  /** Year the text inherits. */
  year: number | null;
  /** Name of the indicator whose cell the text is. */
  subject?: string;
}

/** What a clause speaks of, and where it begins; a cell's subject stands outside its text. */
interface Subject {
  name: string;
  from: number | null;
}

/** Goals announced at the head of a paragraph: 「具体指标：到2022年…」「行动目标：」. */
const ANNOUNCED = /^(?:——)?(?:总体要求与|具体|主要|发展|工作|总体|行动|预期)(?:目标|指标)[：:]/u;

const SENTENCE = /[^。；！？\n]+/gu;
/** A clause ends at 「，」 and 「：」; 「9,324件」 is one. */
const CLAUSE = /(?:[^，：,]|,(?=\d{3}))+/gu;
/** How a subject goes on without its number: 「覆盖率稳步提升」. */
const SUBJECT =
  /^(?<name>.*?)(?:持续|不断|稳步|逐步|进一步|显著|明显|大幅|全面|实现|得到|有效)(?:提升|提高|增长|扩大|增加|上升|改善|下降|降低)$/u;

interface Piece {
  from: number;
  to: number;
}

const pieces = (text: string, form: RegExp, offset = 0): Piece[] =>
  [...text.matchAll(form)].map(({ 0: piece, index }) => ({ from: offset + index, to: offset + index + piece.length }));

/** Quote of a clause: without the blanks and the dash before it. */
function clauseAt(text: string, masked: string, { from, to }: Piece): { from: number; to: number } {
  const lead = /^[\s—\-–]*(?:（[^（）]{0,40}(?:指导|负责|牵头|参与|落实)[^（）]{0,40}）)?/u.exec(masked.slice(from, to))?.[0].length ?? 0;
  return { from: from + lead, to: from + lead + text.slice(from + lead, to).trimEnd().length };
}

/**
 * Every promise in running text. A year holds until another is set: among the goals through the whole text, in a task
 * only where 「到…年」 leads, and never past its paragraph. A sentence about the past promises nothing.
 */
export function readText(paragraphs: readonly string[], around: Surroundings): Found[] {
  const found: Found[] = [];
  let year = around.year;
  for (const text of paragraphs) {
    const goals = around.goals || ANNOUNCED.test(text);
    if (!goals) year = around.year;
    const masked = mask(text);
    const dated = hideCited(text);
    for (const sentence of pieces(masked, SENTENCE)) {
      const words = masked.slice(sentence.from, sentence.to);
      const done = isDone(words, dated.slice(sentence.from, sentence.to));
      const cell = around.subject === undefined ? null : { name: around.subject, from: null };
      let [making, yearly, hedge, subject]: [boolean, boolean, string | null, Subject | null] = [false, false, null, cell];
      const before = year;
      let years: readonly number[] = [];
      let carried = goals;
      const clauses = pieces(words, CLAUSE, sentence.from).map((piece) => clauseAt(text, masked, piece));
      const pays = goals ? [] : payingFrom(clauses.map(({ from, to }) => masked.slice(from, to)));
      // 「其中2022年」 sets the year of its own clause alone; what it is part of keeps its own.
      let whole: { year: number | null } | null = null;
      let head: string | null = null;
      for (const [index, { from, to }] of clauses.entries()) {
        if (from >= to) continue;
        const said = dated.slice(from, to);
        const set = yearIn(said);
        if (said.startsWith('其中')) whole ??= { year };
        if (said === '其中') continue;
        year = set ?? (whole ? whole.year : year);
        if (set !== null) years = yearsIn(said);
        carried ||= set !== null && leadsOn(said);
        if (done) continue;
        // 「每年组织…，实现“十四五”期间…比例不低于60%」: a year of its own ends what is yearly.
        if (set !== null) yearly = false;
        const own = masked.slice(from, to);
        hedge = /^(?:力争|争取)(?:到|在)?▣/u.exec(own)?.[0].slice(0, 2) ?? hedge;
        const clause: Clause = { text: text.slice(from, to), masked: own, subject: subject?.name ?? null };
        const setting = { provision: around.provision, goals, year, years, hedge, yearly, making, paysFrom: pays[index] ?? Infinity };
        const read = readClause(clause, setting);
        [making, yearly] = [read.making, read.yearly];
        const named = read.found.map((one) => (one.quote === clause.text ? one : { ...one, quote: text.slice(subject?.from ?? from, to) }));
        found.push(...named.map((one) => underHead(one, head)), ...(named.length > 0 ? [] : inWords(clause, setting)));
        if (named.length === 0) head = headOf(clause);
        subject = cell ?? subjectOf(clause, read.found.at(-1) ?? null, subject, from);
      }
      if (whole) year = whole.year;
      // A date binds its own sentence; 「到2025年」 binds what follows in the paragraph.
      if (!carried) year = before;
    }
  }
  return once(found);
}

/** What the next clause speaks of if it names nothing: 「覆盖率稳步提升，达到80%」「数不低于4人，到2025年不低于4.6人」. */
function subjectOf(clause: Clause, last: Found | null, before: Subject | null, from: number): Subject | null {
  if (last) {
    const at = clause.text.indexOf(last.printed);
    return at === -1 ? before : { name: last.printed, from };
  }
  const goesOn = clause.masked.length <= 80 ? SUBJECT.exec(clause.masked)?.groups?.['name'] : undefined;
  const name = goesOn === undefined ? null : trimName(clause.masked, clause.text, { from: 0, to: goesOn.length });
  const printed = name ? clause.text.slice(name.from, name.to) : '';
  return name && MEASURED.test(printed) ? { name: printed, from: from + name.from } : null;
}

/** The promise in words of a clause, as a record. */
function inWords(clause: Clause, { year, hedge, goals, provision }: Setting): Found[] {
  const said = hedge ?? /力争|争取/u.exec(clause.masked)?.[0];
  return readPromises(clause.masked, clause.text).map(({ name, words }) =>
    record({
      printed: clause.text.slice(name.from, name.to),
      valuePrinted: clause.text.slice(words.from, words.to).replace(/^(?:的|力争|争取|确保|努力)/u, ''),
      year,
      quote: clause.text,
      provision,
      among: goals ? 'goals' : 'tasks',
      notes: said ? [`原文为“${said}”`] : [],
    }),
  );
}

/** What a list of parts measures, where a clause is nothing but that name: 「本科以上学历比例，小学达到90%」. */
function headOf({ masked, text }: Clause): string | null {
  const name = masked.length <= LONGEST_NAME && RATIO.test(masked) ? trimName(masked, text, { from: 0, to: masked.length }) : null;
  return name && text.slice(name.from, name.to);
}

/** A target under the head of such a list: the part keeps its printed name and says what is measured. */
function underHead(one: Found, head: string | null): Found {
  return head === null || MEASURED.test(one.printed) ? one : { ...one, notes: [...one.notes, `原文总称“${head}”`] };
}

/** A promise in words that a title and its text both make, once. */
function once(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    if (one.kind === 'quantitative') return true;
    const key = `${one.printed}\n${one.valuePrinted ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
