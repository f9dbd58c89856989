import type { Hit } from './engine.ts';
import type { Occurrences } from '../../lib/search/occurrences.ts';

/**
 * Hits, best first.
 * @param hits In document order.
 * @param phrases Where each phrase of the query occurs.
 * @param joined Where the phrases occur as one; absent for a query of one phrase.
 */
export function rank(hits: readonly Hit[], phrases: readonly Occurrences[], joined?: Occurrences): Hit[] {
  const keyed = hits.map((hit) => ({
    hit,
    together: Number(joined?.has(hit.record) === true),
    titles: phrases.filter((phrase) => phrase.get(hit.record)?.inTitle === true).length,
  }));
  return keyed
    .sort((a, b) => b.together - a.together || b.titles - a.titles || b.hit.occurrences - a.hit.occurrences || a.hit.record - b.hit.record)
    .map(({ hit }) => hit);
}
