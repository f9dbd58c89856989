import type { Hit } from './engine.ts';
import type { Occurrences } from '../../lib/search/occurrences.ts';

/**
 * Hits, best first.
 * @param hits In document order.
 * @param phrases Where each phrase of the query occurs.
 * @param joined Where the phrases occur as one; absent for a query of one phrase.
 */
export function rank(hits: readonly Hit[], phrases: readonly Occurrences[], joined?: Occurrences): Hit[] {
  const titles = ({ record }: Hit) => phrases.filter((phrase) => phrase.get(record)?.inTitle === true).length;
  const together = ({ record }: Hit) => Number(joined?.has(record) === true);
  return [...hits].sort(
    (a, b) => together(b) - together(a) || titles(b) - titles(a) || b.occurrences - a.occurrences || a.record - b.record,
  );
}
