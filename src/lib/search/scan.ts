import { fold, spanAt, type Folded, type Span } from './fold.ts';
import type { Query } from './query.ts';

/** Spans of a folded phrase in the original text, left to right, not overlapping: aa occurs once in aaa. */
export function occurrences(text: Folded, phrase: string): Span[] {
  const spans: Span[] = [];
  if (phrase === '') return spans;
  for (let at = text.folded.indexOf(phrase); at >= 0; at = text.folded.indexOf(phrase, at + phrase.length)) {
    spans.push(spanAt(text, at, phrase.length));
  }
  return spans;
}

/** Spans of all phrases of a query in one text, sorted by start; empty unless every phrase occurs and none that is excluded. */
export function matches(text: string, query: Query): Span[] {
  return matchesIn(fold(text), query);
}

/** As {@link matches}, in a text that is folded already. */
export function matchesIn(folded: Folded, query: Query): Span[] {
  if (query.excluded.some((phrase) => folded.folded.includes(phrase))) return [];
  const spans = query.phrases.map((phrase) => occurrences(folded, phrase));
  if (spans.some((found) => found.length === 0)) return [];
  return spans.flat().sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The texts in which every phrase occurs, and none that is excluded: the plain truth the index is tested against. */
export function scan<T extends { text: string }>(texts: readonly T[], query: Query): T[] {
  return texts.filter(({ text }) => matches(text, query).length > 0);
}
