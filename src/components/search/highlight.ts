import { markMatches } from './marking.ts';

/**
 * On any page: marks the words of `?mark=` in the clause the address points at (its #anchor, or else what has `data-clause`)
 * and scrolls to the first. Does nothing where the address asks for nothing or the words are not there.
 */
const query = new URLSearchParams(location.search).get('mark');
if (query !== null) {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest('details');
  if (folded) folded.open = true;
  const [first] = markMatches(target ? [target] : [...document.querySelectorAll('[data-clause]')], query);
  first?.scrollIntoView({ block: 'center' });
}
