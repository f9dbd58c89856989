import { plainName } from '../../../src/lib/targets/plainName.ts';
import type { Target } from '../../../src/schemas/target.ts';
import type { Indicator } from '../../../src/schemas/vocabulary.ts';
import { indicatorOf } from './targets/indicator.ts';
import type { Found } from './targets.ts';

type Named = Found & Pick<Target, 'indicator'>;

/** Longest qualifier by which two names of one thing differ: 高价值 in 「每万人口高价值发明专利拥有量」. */
const LONGEST_QUALIFIER = 6;
/** A mention that adds nothing to a number: 「满意度达到新水平」. */
const NOTHING_NEW = /新(?:水平|台阶|高度)$/u;

/** Whether two names differ by one qualifier that only one of them has. */
function differByQualifier(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra === 0 || extra > LONGEST_QUALIFIER) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return at > 0 && at < short.length && short.slice(at) === long.slice(at + extra);
}

const sameThing = (a: Named, b: Named): boolean =>
  plainName(a.printed) === plainName(b.printed) || (a.indicator !== null && a.indicator === b.indicator);
const sameYear = (a: Named, b: Named): boolean => a.year === null || b.year === null || a.year === b.year;
const shown = (one: Named): string => one.valuePrinted ?? '';

/** Prose among the goals against the table: whether it only repeats a row. Conflicts are named in both records. */
function repeats(prose: Named, rows: readonly Named[], all: readonly Named[]): boolean {
  const row = rows.find((one) => sameThing(one, prose) && sameYear(one, prose));
  if (row) {
    if (prose.kind === 'qualitative') {
      if (row.kind === 'qualitative' || !NOTHING_NEW.test(shown(prose))) return false;
      row.notes.push(`正文未写数：“${prose.quote}”`);
      return true;
    }
    if (row.value === prose.value && (row.operator === 'growth') === (prose.operator === 'growth')) {
      row.notes.push(`正文同数：“${prose.quote}”`);
      return true;
    }
    if (row.kind === 'qualitative' || row.unit !== prose.unit || (row.operator === 'growth') !== (prose.operator === 'growth'))
      return false;
    row.notes.push(`与正文不一致：“${prose.quote}”`);
    prose.notes.push(`与指标表不一致：表中为${shown(row)}`);
    return false;
  }
  const alike = rows.find(
    (one) =>
      prose.value !== null &&
      one.value === prose.value &&
      one.unit === prose.unit &&
      one.year === prose.year &&
      differByQualifier(plainName(one.printed), plainName(prose.printed)) &&
      !all.some((other) => other !== prose && other.among !== 'table' && plainName(other.printed) === plainName(one.printed)),
  );
  if (alike) {
    alike.notes.push(`与正文不一致：正文写“${prose.printed}”，“${prose.quote}”`);
    prose.notes.push(`与指标表不一致：表中写“${alike.printed}”，同为${shown(alike)}`);
  }
  return false;
}

/** Whether the table of tasks in an annex only repeats what the text promises. */
function isCopied(cell: Named, texts: readonly Named[]): boolean {
  const text = texts.find(
    (one) =>
      one.printed === cell.printed &&
      one.value === cell.value &&
      one.operator === cell.operator &&
      (one.value !== null || one.valuePrinted === cell.valuePrinted),
  );
  text?.notes.push('附表同数');
  return text !== undefined;
}

/** Numbers that the tasks give for what a row of the table counts: where neither one nor their sum is the row's, all of them say so. */
function compareTasks(row: Named, named: readonly Named[]): void {
  const inTasks = named.filter(
    (one) =>
      one.among === 'tasks' &&
      one.indicator !== null &&
      one.indicator === row.indicator &&
      one.value !== null &&
      one.unit === row.unit &&
      one.year === row.year &&
      one.operator !== 'growth',
  );
  if (row.value === null || row.operator === 'growth' || inTasks.length === 0) return;
  const sum = inTasks.reduce((total, one) => total + (one.value ?? 0), 0);
  if (inTasks.length === 1 && sum === row.value) {
    inTasks[0]?.notes.push(`指标表同数：${shown(row)}`);
    return;
  }
  if (sum === row.value) return;
  const quotes = inTasks.map(({ quote }) => `“${quote}”`).join('');
  const several = inTasks.length > 1 ? `，推算合计${String(sum)}${row.unit ?? ''}` : '';
  row.notes.push(`与正文不一致：${quotes}${several}`);
  for (const one of inTasks) one.notes.push(`与指标表不一致：表中${row.printed}为${shown(row)}`);
}

/**
 * Give targets their indicator and id. Prose among the goals that repeats a row of the indicator table is a second mention
 * of that target and becomes a note on it; prose that gives another value, or the same value under a name that differs by a
 * qualifier, is a conflict both records name. So are numbers in the tasks that do not add up to the table's.
 */
export function mergeTargets(plan: string, found: readonly Found[], indicators: readonly Pick<Indicator, 'id' | 'names'>[]): Target[] {
  const named: Named[] = found.map((target) => ({ ...target, notes: [...target.notes], indicator: indicatorOf(target, indicators) }));
  const rows = named.filter(({ among }) => among === 'table');
  const texts = named.filter(({ among }) => among === 'goals' || among === 'tasks');
  const kept = named
    .filter((target) => target.among !== 'goals' || !repeats(target, rows, named))
    .filter((target) => target.among !== 'cells' || !isCopied(target, texts));
  for (const row of rows) compareTasks(row, kept);
  const counts = new Map<string, number>();
  return kept.map(({ among: _, ...target }) => {
    const count = (counts.get(target.provision) ?? 0) + 1;
    counts.set(target.provision, count);
    return { id: `${plan}/${target.provision}/${String(count)}`, ...target };
  });
}
