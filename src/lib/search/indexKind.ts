/** What the search page asks: Pagefind, of every character where it stands; or an index of grams, of which a query loads a few small parts. */
export type IndexKind = 'pagefind' | 'grams';

/** Records from which on grams are the better index. */
const gramsFrom = 1000;

/**
 * Which index a site of so many records has. Pages and index are made in one build and must agree.
 * @param asked `pagefind` or `grams` decides against the number: `SEARCH_INDEX` of the environment. Throws on anything else.
 */
export function indexKind(records: number, asked = process.env['SEARCH_INDEX'] ?? ''): IndexKind {
  if (asked === 'pagefind' || asked === 'grams') return asked;
  if (asked !== '') throw new Error(`SEARCH_INDEX: expected pagefind or grams, found “${asked}”`);
  return records >= gramsFrom ? 'grams' : 'pagefind';
}
