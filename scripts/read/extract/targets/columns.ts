/** A column of years: 「2020年」「2025年目标值」「现状值」. */
export interface YearColumn {
  at: number;
  year: number | null;
  role: 'base' | 'target';
}

/** What the columns of an indicator table hold; -1 where there is none. */
export interface Columns {
  name: number;
  unit: number;
  nature: number;
  increment: number;
  /** 「年均增速」「累计增长」, and its head. */
  growth: number;
  years: YearColumn[];
}

/** Heads of the name column, best first: 「指标名称」「具体指标」「指标」「主要指标」「项目」; not 「指标属性」「指标类别」. */
const NAMES = [
  /^(?:三级指标|指标名称|具体指标|指标内容|主要指标名称|发展指标)$/u,
  /^(?:二级指标|主要指标|指标|指标项|评价指标)$/u,
  /^(?:指标.{0,6}名称|名称|项目|项目名称|内容)$/u,
];
/** 「单位」「计量单位」「指标单位」; not 「责任单位」「牵头单位」. */
const UNIT = /^(?:计量|指标)?单位$/u;
/** 「属性」「指标属性」「指标性质」. */
const NATURE = /属性|性质/u;
/** 「累计增加值」「增量」; not 「年均增长」. */
const INCREMENT = /增加值|增量|增加数/u;
/** 「年均增速」「年均增长[累计]」「累计增长」「增长率」. */
const GROWTH = /年均|增速|增长|增幅|累计/u;
const YEAR = /(20\d\d)(?:年|$)/u;
/** 「现状值」「基期值」「2020年完成值」「基数」. */
const BASE = /现状|基期|基准|基数|基础值|完成值|实际|实绩|现值|完成情况|预计/u;
/** 「目标值」「规划值」「2025年目标」「评价标准」. */
const TARGET = /目标|预期|规划|指标值|计划值|^(?:评价|考核|评估)标准$/u;

/** White space and footnote marks do not count in a head: 「2025 年」. */
const plain = (cell: string): string => cell.replace(/[\s①-⑳*]|（[^（）]*）$/gu, '');

/** Columns by their heads; null where the table lists no indicators with a target. */
export function readColumns(head: readonly string[], year: number | null): Columns | null {
  const cells = head.map(plain);
  const name = NAMES.map((form) => cells.findIndex((cell) => form.test(cell))).find((at) => at >= 0) ?? -1;
  const find = (form: RegExp): number => cells.findIndex((cell, at) => at !== name && form.test(cell));
  const raw = cells.flatMap((cell, at) => {
    const printed = head[at]?.replace(/\s/gu, '') ?? cell;
    const own = YEAR.exec(printed)?.[1];
    const said: YearColumn['role'] | null = BASE.test(printed) ? 'base' : TARGET.test(printed) ? 'target' : null;
    const grows = GROWTH.test(cell) || INCREMENT.test(cell);
    if (at === name || grows || (own === undefined && said === null) || /名称|属性|类别/u.test(cell)) return [];
    return [{ at, year: own === undefined ? null : Number(own), said }];
  });
  const dated = raw.filter((one) => one.year !== null);
  const earliest = dated.length > 1 ? Math.min(...dated.map((one) => one.year ?? Infinity)) : null;
  const targets = raw.some(({ said }) => said === 'target');
  const years = raw.map((one): YearColumn => {
    // Of unlabelled years the first is where things stand; beside a labelled target every unlabelled year is.
    const role = one.said ?? (one.year === earliest || (targets && one.year !== null) ? 'base' : 'target');
    return { at: one.at, year: one.year ?? (role === 'target' ? year : null), role };
  });
  if (name === -1 || !years.some(({ role }) => role === 'target')) return null;
  const increment = find(INCREMENT);
  return {
    name,
    unit: find(UNIT),
    nature: find(NATURE),
    increment,
    growth: cells.findIndex((cell, at) => at !== increment && GROWTH.test(cell) && !years.some((one) => one.at === at)),
    years,
  };
}
