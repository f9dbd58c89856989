/** What the search page asks: Pagefind, of every character where it stands; or an index of grams, of which a query loads a few small parts. */
export type IndexKind = 'pagefind' | 'grams';

/**
 * Records from which on grams are the better index: about 23 plans. Pagefind's lists grow with every plan. At 1,126 records a later search
 * costs as much either way (median 19 and 25 KB, of twenty the largest 42 and 38 KB), at 2,251 the grams cost less (35 and 28, 77 and 46 KB);
 * at 225 Pagefind does (7 and 19 KB). The first search is 68 KB less without its program, at any number.
 */
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
