import { isDrawn } from '../../charts/rows.ts';
import type { Corpus } from '../../lib/assembleCorpus.ts';
import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import type { Indicator, Theme } from '../../schemas/vocabulary.ts';

/** What is measured, with every target about it: an indicator of the vocabulary, or a printed name that belongs to none. */
export interface ListRow {
  /** Id of the indicator, or the printed name; no id is Chinese. */
  key: string;
  /** Null for a printed name that the vocabulary does not know. */
  indicator: Indicator | null;
  label: string;
  /** Empty where what is measured has none, a rank or the covering of an area; null where no text prints one. */
  unit: string | null;
  theme: Theme | null;
  /** Plans with a target about it, in the order of the site, each with its targets in document order. */
  set: { plan: Plan; targets: PlacedTarget[] }[];
  /** How many plans give an amount, and how many of the others a growth rate, a number in another unit, words: as the titles of charts count. */
  numbers: number;
  growths: number;
  otherUnits: number;
  words: number;
  /** Places among the rows by theme and by first mention, from 0. */
  byTheme: number;
  byFirst: number;
}

type Count = 'numbers' | 'growths' | 'otherUnits' | 'words';

/** What a plan gives: an amount above all, for a growth alone is none. */
function given(targets: readonly PlacedTarget[], indicator: Indicator | null): Count {
  const figures = targets.filter(({ value }) => value !== null);
  const amounts = figures.filter(({ operator }) => operator !== 'growth');
  if (amounts.some((target) => !indicator || isDrawn(target, indicator))) return 'numbers';
  if (targets.some(({ operator }) => operator === 'growth')) return 'growths';
  return figures.length > 0 ? 'otherUnits' : 'words';
}

/** Unit for the head of a row. */
function unitOf(indicator: Indicator | null, targets: readonly PlacedTarget[]): string | null {
  if (!indicator) return targets[0]?.unit ?? null;
  return indicator.measure === 'coverage' || indicator.measure === 'rank' ? '' : indicator.unit;
}

/** One row for the targets of one name; its places are set once all rows are there. */
function rowOf(key: string, targets: PlacedTarget[], indicator: Indicator | null, corpus: Corpus): ListRow {
  const set = [...Map.groupBy(targets, ({ plan }) => plan)].map(([id, own]) => ({ plan: corpus.plan(id), targets: own }));
  const counted = Map.groupBy(set, (one) => given(one.targets, indicator));
  const count = (kind: Count): number => counted.get(kind)?.length ?? 0;
  return {
    key,
    indicator,
    label: indicator?.label ?? key,
    unit: unitOf(indicator, targets),
    theme: corpus.themes.find(({ id }) => id === indicator?.theme) ?? null,
    set,
    numbers: count('numbers'),
    growths: count('growths'),
    otherUnits: count('otherUnits'),
    words: count('words'),
    byTheme: 0,
    byFirst: 0,
  };
}

/**
 * Every indicator that some plan sets and every printed name that is none, a row each. What most plans set comes first, else as the
 * documents have it. Time grows with the number of targets.
 */
export function listRows(corpus: Corpus): ListRow[] {
  const known = new Map(corpus.indicators.map((indicator) => [indicator.id, indicator]));
  const groups = Map.groupBy(corpus.targets, ({ indicator, printed }) => indicator ?? printed);
  const rows = [...groups].map(([key, targets]) => rowOf(key, targets, known.get(targets[0]?.indicator ?? '') ?? null, corpus));
  const last = corpus.themes.length;
  const place = ({ theme }: ListRow): number => (theme ? corpus.themes.indexOf(theme) : last);
  rows.forEach((row, at) => (row.byFirst = at));
  rows.toSorted((a, b) => place(a) - place(b)).forEach((row, at) => (row.byTheme = at));
  return rows.sort((a, b) => b.set.length - a.set.length);
}

/** Whether targets of one plan in one row have different names in print, so that each must be named. */
export function severalNames(targets: readonly PlacedTarget[]): boolean {
  return new Set(targets.map(({ printed }) => printed)).size > 1;
}
