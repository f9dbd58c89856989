import { parseQuery } from '../../src/lib/search/query.ts';

interface Phrase {
  match_phrase: Record<string, string>;
}

/** Body of `POST /policy-parallel/_search`. */
export interface BulkQuery {
  query: { bool: { filter: Phrase[]; must_not: Phrase[]; should: Phrase[] } };
  sort: unknown[];
  highlight: unknown;
  track_total_hits: true;
}

/**
 * The query that finds what the search of the site finds: every phrase, none that is excluded; those with it in their title first.
 *
 * @param typed as a reader types it; the phrases are folded here, as the engine does not fold.
 */
export function bulkQuery(typed: string): BulkQuery {
  const { phrases, excluded } = parseQuery(typed);
  const inField = (field: string) => (phrase: string) => ({ match_phrase: { [field]: phrase } });
  return {
    query: {
      bool: {
        filter: phrases.map(inField('folded')),
        must_not: excluded.map(inField('folded')),
        should: phrases.map(inField('foldedTitle')),
      },
    },
    sort: ['_score', 'plan', 'order'],
    // Marks the words as printed; those printed in another width than folded are found, and not marked.
    highlight: {
      fields: { text: { type: 'fvh', number_of_fragments: 0, highlight_query: { bool: { should: phrases.map(inField('text')) } } } },
    },
    track_total_hits: true,
  };
}
