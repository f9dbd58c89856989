import type { Target } from '../../src/schemas/target.ts';
import type { Indicator } from '../../src/schemas/vocabulary.ts';
import type { Found } from './targets.ts';

/** Section a table stands in: 2-3-t1 → 2-3. */
const sectionOf = (table: string): string => table.replace(/-t\d+$/u, '');

/**
 * Give targets their indicator and id. Prose in the section of a table that repeats one of its rows is a second
 * mention of that target and becomes a note on it; prose that gives another value is a conflict both records name.
 */
export function mergeTargets(plan: string, found: readonly Found[], indicators: readonly Indicator[]): Target[] {
  const named = found.map((target) => ({
    ...target,
    notes: [...target.notes],
    indicator: indicators.find((one) => one.names.includes(target.printed))?.id ?? null,
  }));
  const rows = named.filter((target) => /-t\d+$/u.test(target.provision));
  const kept = named.filter((target) => {
    const row = rows.find(
      (one) => sectionOf(one.provision) === target.provision && one.indicator !== null && one.indicator === target.indicator,
    );
    if (!row || target.value === null) return true;
    if (row.value === target.value) {
      row.notes.push(`正文同数：“${target.quote}”`);
      return false;
    }
    row.notes.push(`与正文不一致：“${target.quote}”`);
    target.notes.push(`与指标表不一致：表中为${row.valuePrinted ?? ''}`);
    return true;
  });
  const counts = new Map<string, number>();
  return kept.map((target) => {
    const count = (counts.get(target.provision) ?? 0) + 1;
    counts.set(target.provision, count);
    return { id: `${plan}/${target.provision}/${String(count)}`, ...target };
  });
}
