import type { Corpus } from './corpus.ts';
import { indexNames, type IndexEntry } from './occurrenceIndex.ts';
import { fold, type Folded, type Span } from './search/fold.ts';
import { occurrences } from './search/scan.ts';
import { termPhrase } from './termPhrase.ts';

/** Closing marks, which folding makes one with the opening ones: matches ”和“乙”, does not match “和”. */
const closing = /^[”」』〞]/u;

/**
 * Finds a term in texts as search finds it: printed with other quotes or broken by a line end it is the same.
 * A short one counts in its own quotation marks, not between those of its neighbours: 和 does not stand in “甲”和“乙”.
 */
export function termFinder(term: string): (text: string, folded?: Folded) => Span[] {
  const printed = termPhrase(term);
  const phrase = fold(printed).folded;
  return (text, folded = fold(text)) =>
    occurrences(folded, phrase).filter(({ start }) => printed === term || !closing.test(text.slice(start)));
}

const made = new WeakMap<Corpus, IndexEntry[]>();

/**
 * Every coinage some plan quotes, with all of its uses, quoted or not: who looks for a coinage wants them all.
 * Made once for a corpus, because every task page asks for its own terms.
 */
export function termIndex(corpus: Corpus): IndexEntry[] {
  const known = made.get(corpus);
  if (known) return known;
  const terms = new Set(corpus.plans.flatMap((plan) => plan.terms.map(({ text }) => text)));
  const finders = [...terms].map((name) => ({ name, find: termFinder(name) }));
  const index = indexNames(corpus.provisions, ({ text }) => {
    const folded = fold(text);
    return finders.flatMap(({ name, find }) => find(text, folded).map((span) => ({ name, span })));
  });
  made.set(corpus, index);
  return index;
}
