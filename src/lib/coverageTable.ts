import type { Corpus } from './corpus.ts';
import { coverage, type Coverage, type CoverageLevel, type KeepEvidence } from './coverage.ts';
import type { CoverageCounts } from './coverageCounts.ts';
import { keptOfPlan } from './keptOfPlan.ts';
import { evidenceId } from './link.ts';

/** What each level is called in the key and in every cell. */
export const levelLabels: Record<CoverageLevel, string> = {
  task: '有专门任务',
  action: '任务中有具体举措',
  mention: '仅提到',
  none: '未提及',
};

/** What each level and a number are called in a cell, whose row and column say the rest. */
export const shortLabels: Record<keyof CoverageCounts, string> = {
  task: '专门任务',
  action: '举措',
  mention: '仅提到',
  none: '未提及',
  number: '有数',
};

const tables = new WeakMap<Corpus, Coverage[]>();

/** Coverage of all themes by all plans, worked out once per corpus. */
export function coverageTable(corpus: Corpus): Coverage[] {
  const known = tables.get(corpus);
  if (known) return known;
  const keep: KeepEvidence = (plan, find) => keptOfPlan('evidence', plan, find);
  const table = coverage(corpus.themes, corpus.plans, corpus.tasks, corpus.provisions, corpus.targets, corpus.indicators, keep);
  tables.set(corpus, table);
  return table;
}

/** A cell in words: 运城，维权援助：有专门任务，写有定量目标. */
export function cellName({ level, quantified }: Pick<Coverage, 'level' | 'quantified'>, plan: string, theme: string): string {
  return `${plan}，${theme}：${levelLabels[level]}${quantified.length > 0 ? '，写有定量目标' : ''}`;
}

const indexes = new WeakMap<readonly Coverage[], Map<string, Coverage>>();

/** The cell of one theme and plan. Throws for an unknown pair: the table holds all. */
export function cellOf(table: readonly Coverage[], theme: string, plan: string): Coverage {
  const index = indexes.get(table) ?? new Map(table.map((cell) => [evidenceId(cell), cell]));
  indexes.set(table, index);
  const cell = index.get(evidenceId({ theme, plan }));
  if (!cell) throw new Error(`no coverage of ${theme} by ${plan}`);
  return cell;
}

/** Plans that speak of the same themes leave fewer than this share of all cells empty, and none of them more than that of its own. */
const fewEmpty = 0.1;
const fewEmptyOfOne = 0.25;

/** The claim the matrix supports: how much of it is empty, and whether a single plan is mostly about something else. */
export function coverageFinding(table: readonly Coverage[]): string {
  const emptyShare = (cells: readonly Coverage[]): number => cells.filter((cell) => cell.level === 'none').length / cells.length;
  const plans = [...Map.groupBy(table, (cell) => cell.plan).values()];
  const empty = emptyShare(table);
  if (plans.length < 2) return '谈到哪些主题';
  if (empty === 0) return '谈的是同一批主题';
  return empty < fewEmpty && plans.every((cells) => emptyShare(cells) <= fewEmptyOfOne) ? '谈的几乎是同一批主题' : '主题各有取舍';
}
