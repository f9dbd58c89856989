import type { Corpus } from './corpus.ts';
import { digestOf } from './kept.ts';
import { keptOfPlan } from './keptOfPlan.ts';
import { indexNames, type IndexEntry, type Place } from './occurrenceIndex.ts';
import { fold, spanAt, type Span } from './search/fold.ts';
import { manyPhrases } from './search/manyPhrases.ts';
import { termPhrase } from './termPhrase.ts';

/** Closing marks, which folding makes one with the opening ones: matches ”和“乙”, does not match “和”. */
const closing = /^[”」』〞]/u;

/**
 * Finds terms in texts as search finds them, each text gone through once for all: printed with other quotes or broken by a line end a term is
 * the same. A short one counts in its own quotation marks, not between those of its neighbours: 和 does not stand in “甲”和“乙”.
 */
export function termsFinder(terms: readonly string[]): (text: string) => { name: string; span: Span }[] {
  const printed = terms.map(termPhrase);
  const phrases = printed.map((phrase) => fold(phrase).folded);
  const find = manyPhrases(phrases);
  return (text) => {
    const folded = fold(text);
    return [...find(folded.folded)].flatMap(([number, places]) => {
      const name = terms[number] ?? '';
      const length = phrases[number]?.length ?? 0;
      const spans = places.map((at) => spanAt(folded, at, length));
      return spans.filter(({ start }) => counts(name, printed[number] ?? '', text, start)).map((span) => ({ name, span }));
    });
  };
}

/** Whether a place counts: one in quotation marks begins with an opening one. */
function counts(term: string, printed: string, text: string, start: number): boolean {
  return printed === term || !closing.test(text.charAt(start));
}

/** Entries as pages list them, and by name. */
interface TermIndex {
  entries: IndexEntry[];
  byName: ReadonlyMap<string, IndexEntry>;
}

const made = new WeakMap<Corpus, TermIndex>();

function indexOf(corpus: Corpus): TermIndex {
  const known = made.get(corpus);
  if (known) return known;
  const terms = [...new Set(corpus.plans.flatMap((plan) => plan.terms.map(({ text }) => text)))];
  let finder: ReturnType<typeof termsFinder> | undefined;
  const find = (text: string) => (finder ??= termsFinder(terms))(text);
  const all = digestOf(...terms);
  const found = new Map(
    corpus.plans.flatMap(({ id }) => {
      const provisions = corpus.provisionsOf(id);
      const named = keptOfPlan('terms', id, () => provisions.map(({ text }) => find(text)), all);
      return provisions.map((provision, at) => [provision, named[at] ?? []] as const);
    }),
  );
  const entries = indexNames(corpus.provisions, (provision) => found.get(provision) ?? []);
  const index = { entries, byName: new Map(entries.map((entry) => [entry.name, entry])) };
  made.set(corpus, index);
  return index;
}

/**
 * Every coinage some plan quotes, with all of its uses, quoted or not: who looks for a coinage wants them all. Made once for a corpus; each
 * text is gone through once for all of them.
 */
export function termIndex(corpus: Corpus): IndexEntry[] {
  return indexOf(corpus).entries;
}

/** All uses of a coinage. */
export function termPlaces(corpus: Corpus, name: string): readonly Place[] {
  return indexOf(corpus).byName.get(name)?.places ?? [];
}
