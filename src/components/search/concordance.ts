import { linesOf } from '../../lib/search/concordance.ts';
import type { SearchState } from './address.ts';
import { concordanceView } from './concordanceView.ts';
import { clauseHref, hitPlace } from './hits.ts';
import type { Group } from './results.ts';
import type { Answer } from './session.ts';

/**
 * An answer as a concordance: the texts of all its clauses are read.
 * @param change Called with another order.
 */
export async function concordance(
  { engine, query, mark }: Answer,
  groups: readonly Group[],
  state: SearchState,
  change: (values: Partial<SearchState>) => void,
): Promise<HTMLElement> {
  const inOrder = groups.flatMap(({ hits }) => [...hits].sort((a, b) => a.record - b.record));
  const read = await engine.read(inOrder, query);
  return concordanceView({
    query: mark,
    lines: read.flatMap((hit) => linesOf({ ...hit, place: hitPlace(hit), url: clauseHref(hit, mark) })),
    plans: groups.map(({ plan, unfiltered }) => ({ ...plan, unfiltered, characters: engine.catalogue.lengths.get(plan.id) ?? 0 })),
    order: state.sort,
    reorder: (sort) => change({ sort }),
  });
}
