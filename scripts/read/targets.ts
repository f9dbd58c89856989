import type { Target } from '../../src/schemas/target.ts';
import { QUANTITY, readQuantity } from './quantity.ts';
import type { Node } from './tree.ts';

/** A target before it has an id and an indicator. */
export type Found = Omit<Target, 'id' | 'indicator'>;

/** Chapters that report the past: 「一、规划背景」; their numbers are achievements, not promises. */
const PAST = /背景|形势|现状|发展基础/u;
const VERB = /(?:三年)?(?:累计|合计)?(?:增长|达到|达|超过|不低于|不少于)$/u;
/** Words before a name that do not belong to it: 「力争」「全市」「到2025年末」「实现“十四五”期间全区」. */
const LEAD = /^(?:到\d{4}年[底末]?|力争|实现|完成|争取|“十四五”期间|全市|全区|我市|全省)+/u;
/** A promise in words: 「位居全省前列」「网点全覆盖」; not 「覆盖面广」. */
const IN_WORDS = /前列|全覆盖|全市覆盖/u;
/** What is built is named after the number: 「建设3家以上市级培训基地」. */
const BUILDS = /(?:建设|建立|培育|创建)$/u;

const OPERATORS: readonly [RegExp, Target['operator']][] = [
  [/增长$/u, 'growth'],
  [/超过$/u, '>'],
  [/不低于$|不少于$/u, '>='],
];

/** Year a text sets: 「到2026年底」, 「“十四五”期间」 (2025 by definition). */
function yearIn(text: string): number | null {
  const printed = /到(\d{4})年/u.exec(text)?.[1];
  if (printed) return Number(printed);
  return text.includes('“十四五”期间') ? 2025 : null;
}

const record = (over: Partial<Found> & Pick<Found, 'printed' | 'quote' | 'provision'>): Found => ({
  operator: null,
  value: null,
  unit: null,
  valuePrinted: null,
  year: null,
  baseline: null,
  increment: null,
  nature: null,
  kind: 'qualitative',
  notes: [],
  ...over,
});

/** Targets of one clause: 「有效注册商标累计达到10.5万件」. Names joined by 、 before a growth share its number. */
function inClause(clause: string, provision: string, year: number | null): Found[] {
  const match = new RegExp(QUANTITY, 'u').exec(clause);
  const unit = match?.groups?.['unit'];
  if (!match || unit === undefined) {
    if (!IN_WORDS.test(clause)) return [];
    return [
      record({ printed: clause.replace(LEAD, ''), quote: clause, provision, year, notes: clause.includes('力争') ? ['原文为“力争”'] : [] }),
    ];
  }
  const before = clause.slice(0, match.index);
  const verb = VERB.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - verb.length);
  const after = clause.slice(match.index + match[0].length);
  const least = after.startsWith('以上');
  const name = BUILDS.test(head) ? after.replace(/^以上/u, '') : head.replace(LEAD, '');
  const quantity = readQuantity(match[0], name);
  if (!quantity || name === '') return [];
  const operator = OPERATORS.find(([form]) => form.test(verb))?.[1] ?? (least ? '>=' : '=');
  const notes = [
    ...(/力争|争取/u.test(before) ? [`原文为“${/力争|争取/u.exec(before)?.[0] ?? ''}”`] : []),
    ...(/三年累计/u.test(before) ? ['三年累计'] : []),
  ];
  const names = operator === 'growth' ? name.split('、') : [name];
  return names.map((one) =>
    record({
      printed: one.replace(/三年$/u, ''),
      operator,
      value: quantity.value,
      unit: quantity.unit,
      valuePrinted: quantity.printed + (least ? '以上' : ''),
      year,
      kind: 'quantitative',
      quote: clause,
      provision,
      notes: [...notes],
    }),
  );
}

/** Targets in the running text of a provision; a year holds until another is set. */
function inText(node: Node, inherited: number | null): Found[] {
  let year = inherited;
  return [node.title ?? '', ...node.paragraphs].flatMap((paragraph) =>
    paragraph.split(/[。；]/u).flatMap((sentence) =>
      sentence.split('，').flatMap((clause) => {
        year = yearIn(clause) ?? year;
        return inClause(clause, node.number, year);
      }),
    ),
  );
}

/** Targets of an indicator table: first year column is the baseline, last the target. */
function inTable(node: Node): Found[] {
  const [head = [], ...rows] = node.rows;
  const column = (form: RegExp): number => head.findIndex((cell) => form.test(cell));
  const years = head.flatMap((cell, at) => (/^\d{4}年$/u.test(cell) ? [{ at, year: Number(cell.slice(0, 4)) }] : []));
  const [from, to] = [years.at(0), years.at(-1)];
  if (!from || !to || from === to) return [];
  return rows.flatMap((row) => {
    const printed = (row[column(/指标名称/u)] ?? '').replace(/^\d+[.．、]/u, '').replace(/[①-⑳]/gu, '');
    const [name = '', unit] = printed.split('/');
    const target = readQuantity(row[to.at] ?? '', name, unit ?? null);
    if (!target) return [];
    const baseline = readQuantity(row[from.at] ?? '', name, target.unit);
    const nature = row[column(/属性/u)] ?? '';
    return [
      record({
        printed: name,
        operator: '=',
        value: target.value,
        unit: target.unit,
        valuePrinted: target.printed,
        year: to.year,
        baseline: baseline ? { value: baseline.value, year: from.year } : null,
        increment: readQuantity(row[column(/增加值/u)] ?? '', name, target.unit)?.value ?? null,
        nature: nature === '预期性' || nature === '约束性' ? nature : null,
        kind: 'quantitative',
        quote: row.join('\t'),
        provision: node.number,
      }),
    ];
  });
}

function below(nodes: readonly Node[], inherited: number | null): Found[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'closing' || PAST.test(node.title ?? '')) return [];
    if (node.kind === 'table') return inTable(node);
    // A year set in the lead of a goals chapter holds for its sections; a year in one task says nothing of the next.
    const lead = node.isTask ? null : (yearIn(node.paragraphs[0] ?? '') ?? inherited);
    return [...inText(node, inherited), ...below(node.children, lead)];
  });
}

/** Every promise of a plan, with or without a number, in document order. */
export function readTargets(roots: readonly Node[]): Found[] {
  return below(roots, null);
}
