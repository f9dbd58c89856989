import type { Corpus } from '../lib/assembleCorpus.ts';
import { computedOf, type Computed } from '../lib/targets/computed.ts';
import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget } from '../schemas/target.ts';

/** A target from whose printed figures something follows. */
export interface AmbitionRow {
  plan: Pick<Plan, 'id' | 'name' | 'mark'>;
  target: PlacedTarget;
  computed: Computed;
  /** Address of its row and sentence, below the base of the site. */
  url: string;
}

/** The rows about one indicator, in the order of the plans. */
export interface AmbitionGroup {
  /** Name of the indicator; the printed name where it is not in indicators.yml. */
  label: string;
  /** Address of the indicator's page; null where it has none. */
  url: string | null;
  rows: AmbitionRow[];
}

/** What follows from baselines, and apart from it what follows from rates printed for several years. */
export interface Ambition {
  based: AmbitionGroup[];
  growth: AmbitionGroup[];
}

/** Address of a target's row on the page of its indicator, or of its provision where it is about none. */
function addressOf({ id, indicator, url }: PlacedTarget): string {
  return indicator === null ? url : `/targets/${indicator}/#${id.replaceAll('/', '-')}`;
}

/** Rows gathered by what they measure: indicators in the order of the site, then printed names that are no indicator yet. */
function gathered(rows: readonly AmbitionRow[], { indicators }: Corpus): AmbitionGroup[] {
  const byIndicator = Map.groupBy(rows, ({ target }) => target.indicator);
  const known = indicators.map(({ id, label }) => ({ label, url: `/targets/${id}/`, rows: byIndicator.get(id) ?? [] }));
  const byName = Map.groupBy(byIndicator.get(null) ?? [], ({ target }) => target.printed);
  const unknown = [...byName].map(([label, named]) => ({ label, url: null, rows: named }));
  return [...known, ...unknown].filter((group) => group.rows.length > 0);
}

/** All targets from which something can be worked out, grouped by indicator; plans are never sorted by value. */
export function ambitionOf(corpus: Corpus): Ambition {
  const rows = corpus.targets.flatMap((target): AmbitionRow[] => {
    const computed = computedOf(target);
    if (!computed) return [];
    const { id, name, mark } = corpus.plan(target.plan);
    return [{ plan: { id, name, mark }, target, computed, url: addressOf(target) }];
  });
  return {
    based: gathered(
      rows.filter(({ computed }) => computed.from === 'baseline'),
      corpus,
    ),
    growth: gathered(
      rows.filter(({ computed }) => computed.from === 'growth'),
      corpus,
    ),
  };
}

/** The rows of groups, without the groups. */
export function rowsOf(groups: readonly AmbitionGroup[]): AmbitionRow[] {
  return groups.flatMap(({ rows }) => rows);
}
