import { concordanceHref, termHref, termId } from '../../lib/link.ts';
import { termPhrase } from '../../lib/termPhrase.ts';

/**
 * Where a term in a list leads: to its section on the page, or where it has none to its occurrences in the search. What has no section
 * carries the fragment of the term itself, so that links to it arrive.
 */
export function termPlace(name: string, whole: ReadonlySet<string>): { href: string; id?: string } {
  return whole.has(name) ? { href: termHref(name) } : { href: concordanceHref(termPhrase(name)), id: termId(name) };
}
