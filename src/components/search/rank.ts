import { groupBy } from '../../lib/groupBy.ts';
import type { Occurrences } from '../../lib/search/occurrences.ts';
import type { Hit } from './engine.ts';

/** More than phrases occur in a text, and so small that what a hit is worth stays a small integer, which engines compare fastest. */
const most = 2 ** 20;

/**
 * Hits, best first: those alike in what counts stay in document order. Sorted by what counts, of which there are few kinds, not one by one:
 * a single character has more than ten thousand hits in hundreds of plans.
 * @param hits In document order.
 * @param phrases Where each phrase of the query occurs.
 * @param joined Where the phrases occur as one; absent for a query of one phrase.
 */
export function rank(hits: readonly Hit[], phrases: readonly Occurrences[], joined?: Occurrences): Hit[] {
  const worth = ({ record, occurrences }: Hit) => {
    let titles = 0;
    for (const phrase of phrases) if (phrase.get(record)?.inTitle === true) titles += 1;
    const together = joined?.has(record) === true ? phrases.length + 1 : 0;
    return (together + titles) * most + occurrences;
  };
  const alike = groupBy(hits, worth);
  const ranked: Hit[] = [];
  for (const key of [...alike.keys()].sort((a, b) => b - a)) for (const hit of alike.get(key) ?? []) ranked.push(hit);
  return ranked;
}
