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
  unit: string | null;
  theme: Theme | null;
  /** Plans with a target about it, in the order of the site, each with its targets in document order. */
  set: { plan: Plan; targets: PlacedTarget[] }[];
  /** How many plans give a number, and how many words only. */
  numbers: number;
  words: number;
  /** Places among the rows by theme and by first mention, from 0. */
  byTheme: number;
  byFirst: number;
}

const hasNumber = ({ kind }: PlacedTarget): boolean => kind === 'quantitative';

/** One row for the targets of one name; its places are set once all rows are there. */
function rowOf(key: string, targets: PlacedTarget[], indicator: Indicator | null, corpus: Corpus): ListRow {
  const set = [...Map.groupBy(targets, ({ plan }) => plan)].map(([id, own]) => ({ plan: corpus.plan(id), targets: own }));
  const numbers = set.filter((one) => one.targets.some(hasNumber)).length;
  return {
    key,
    indicator,
    label: indicator?.label ?? key,
    unit: indicator?.unit ?? targets[0]?.unit ?? null,
    theme: corpus.themes.find(({ id }) => id === indicator?.theme) ?? null,
    set,
    numbers,
    words: set.length - numbers,
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
