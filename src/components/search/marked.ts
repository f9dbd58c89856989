import { readMark } from '../../lib/share/markParameter.ts';
import { markBetween, markMatches } from './marking.ts';

/*
 * On any page: marks the words of `?mark=` in the clause the address points at (its #anchor, or else what has `data-clause`)
 * and scrolls to the first. Does nothing where the address asks for nothing or the words are not there. A link to a sentence says
 * with its words what stands beside them where they occur twice; everything else is a query.
 */

/** What the address points at; as it stands where it is no well-formed encoding. */
function fragment(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const query = new URLSearchParams(location.search).get('mark');
if (query !== null) {
  const target = location.hash === '' ? null : document.getElementById(fragment());
  const folded = target?.closest('details');
  if (folded) folded.open = true;
  const roots = target ? [target] : [...document.querySelectorAll('[data-clause]')];
  const { before, words, after } = readMark(query);
  const between = before || after ? markBetween(roots, { before, words, after }) : [];
  const asked = between.length > 0 ? between : markMatches(roots, query);
  // Read anew, a clause may have the words still, and others beside them.
  const [first] = asked.length > 0 ? asked : markMatches(roots, words);
  first?.scrollIntoView({ block: 'center' });
}
