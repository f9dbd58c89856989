import type { Node } from '../../outline/tree.ts';
import { splitUnit } from '../quantity.ts';
import { EMPTY, readCell } from './cell.ts';
import { readColumns, type Columns } from './columns.ts';
import { record, type Found } from './found.ts';
import { readText } from './text.ts';
import { yearIn } from './year.ts';

/** Footnote marks in a name: 「地理标志数量①」「森林覆盖率*」. */
const MARK = /[①-⑳*＊]|\^?[①-⑳]/u;
/** 「1.」「（1）」「1、」 before a name, and 「其中：」. */
const NUMBERING = /^(?:\d+[.．、]\s*|[（(]\d+[）)]\s*|其中[：:]\s*)+/u;
/** A unit after the name: 「拥有量/件」「森林覆盖率（%）」; not 「产业（集群）」, whose bracket holds no unit. */
const UNIT_AFTER = /[/／]\s*(?<slash>[^/／（）()]{1,6})$|[（(]\s*(?<bracket>[^（）()]{1,10})\s*[）)]$/u;
/** Words in a value cell that promise: 「完成上级下达任务」「持续改善」; not 「—」 or 「定性指标，查看落实情况」. */
const WORDS =
  /^(?!定性)(?=.*(?:完成|增加|提高|提升|下降|降低|减少|达到|达标|保持|改善|覆盖|稳定|优化|上级|持续|控制|全部|不降|不增))\p{Script=Han}[^。]{1,30}。?$/u;

const isUnit = (text: string): boolean => {
  const { unit, factor } = splitUnit(text);
  return factor > 1 || readCell(`1${unit}`, '', '')?.unit !== null;
};

/** Name and unit of an indicator cell. */
function readName(cell: string): { name: string; unit: string } {
  const text = cell.replace(NUMBERING, '').split(MARK)[0]?.trim() ?? '';
  const groups = UNIT_AFTER.exec(text)?.groups;
  const unit = groups?.['slash'] ?? groups?.['bracket'];
  if (unit === undefined || !isUnit(unit)) return { name: text, unit: '' };
  return { name: text.slice(0, UNIT_AFTER.exec(text)?.index).trim(), unit };
}

/** The printed 属性, where it is one of the two: 「预期性」; not 「导向性」. */
function natureOf(cell: string): Found['nature'] {
  const printed = cell.replace(/\s/gu, '');
  return printed === '预期性' || printed === '约束性' ? printed : null;
}

/** A row as wide as the head: a merged cell to its left left it shorter. */
function widened(row: readonly string[], width: number): string[] {
  return [...Array<string>(Math.max(0, width - row.length)).fill(''), ...row];
}

/** Targets of one row: one for each target column. */
function inRow(row: readonly string[], quote: string, columns: Columns, inherited: string, growthHead: string, provision: string): Found[] {
  const cell = (at: number): string => row[at] ?? '';
  const { name, unit } = readName(cell(columns.name) || inherited);
  const printedUnit = EMPTY.test(cell(columns.unit)) ? unit : cell(columns.unit);
  if (name === '' || !/\p{Script=Han}/u.test(name)) return [];
  // A sentence in the place of the name: the row belongs to a table of tasks that follows the indicators.
  if (/[。；]$/u.test(name))
    return readText(
      row.filter((text) => text.length > 5),
      { provision, goals: false, year: null },
    ).map((one) => ({ ...one, among: 'cells' as const }));
  const base = columns.years.find(({ role }) => role === 'base');
  const growth = cell(columns.growth);
  const common = {
    printed: name,
    nature: natureOf(cell(columns.nature)),
    quote,
    provision,
    among: 'table' as const,
  };
  const said = EMPTY.test(growth) || columns.growth === -1 ? [] : [`${growthHead}：${growth}`];
  const found = columns.years.flatMap(({ at, year, role }) => {
    if (role === 'base') return [];
    const printed = cell(at);
    const target = readCell(printed, name, printedUnit);
    if (!target) {
      const inText = readText([printed], { provision, goals: true, year, subject: name }).filter(({ kind }) => kind === 'quantitative');
      if (inText.length > 0) return inText.map((one) => ({ ...one, ...common, notes: [...one.notes, ...said] }));
      if (EMPTY.test(printed) || !WORDS.test(printed)) return [];
      return [record({ ...common, year, valuePrinted: printed, notes: said })];
    }
    const { operator, value, notes } = target;
    const start = base ? readCell(cell(base.at), name, printedUnit) : null;
    return [
      record({
        ...common,
        operator,
        value,
        unit: target.unit,
        valuePrinted: printed,
        year,
        baseline: base?.year != null && start ? { value: start.value, year: base.year } : null,
        increment: readCell(cell(columns.increment), name, printedUnit)?.value ?? null,
        kind: 'quantitative',
        notes: [...notes, ...said, ...(base && base.year === null && start ? [`${cell(base.at)}为起点，未印年份`] : [])],
      }),
    ];
  });
  if (found.length > 0 || said.length === 0) return found;
  // 「地区生产总值 — — 6.5左右」: the promise is the growth itself.
  const rate = readCell(growth, name, '%');
  const year = columns.years.at(-1)?.year ?? null;
  if (!rate) return [];
  return [
    record({
      ...common,
      operator: 'growth',
      value: rate.value,
      unit: rate.unit,
      valuePrinted: growth,
      year,
      kind: 'quantitative',
      notes: [growthHead, ...rate.notes],
    }),
  ];
}

/**
 * Targets of a table. An indicator table has a column of names and one of target values: the first unlabelled year, or the
 * one called 现状 / 基期, is the baseline, every other a target. Of any other table (tasks, projects) the cells are read as text.
 */
export function readTable(node: Node, inherited: number | null): Found[] {
  const year = yearIn(node.title ?? '') ?? yearOfSpan(node.title ?? '') ?? inherited;
  const at = node.rows.slice(0, 3).findIndex((row) => readColumns(row, year) !== null);
  const head = node.rows[at] ?? [];
  const columns = readColumns(head, year);
  if (!columns) return cells(node, inherited);
  let name = '';
  return node.rows.slice(at + 1).flatMap((printed) => {
    const row = widened(printed, head.length);
    const found = inRow(row, printed.join('\t'), columns, name, head[columns.growth] ?? '', node.number);
    name = row[columns.name] || name;
    return found;
  });
}

/** 「“十四五”…主要指标」 in a caption sets the year the plan ends, by definition. */
const yearOfSpan = (caption: string): number | null =>
  /“十四五”|十四五/u.test(caption) ? 2025 : /“十五五”|十五五/u.test(caption) ? 2030 : null;

/** Cells of a table that lists no indicators, as text; the row's own date is the year. */
function cells(node: Node, inherited: number | null): Found[] {
  return node.rows.flatMap((row) => {
    const year =
      row
        .filter((cell) => cell.length <= 20)
        .map((cell) => yearIn(cell))
        .find((one) => one !== null) ?? inherited;
    const long = row.filter((cell) => cell.length > 5);
    return readText(long, { provision: node.number, goals: false, year }).map((one) => ({ ...one, among: 'cells' as const }));
  });
}
