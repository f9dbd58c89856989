import { fold, spanAt, type Folded, type Span } from './fold.ts';
import { occurrences } from './scan.ts';

/** Matches the 、 of 双随机、一公开 and %; does not match 一. */
const punctuation = /[\p{P}\p{S}]/u;
const allPunctuation = /[\p{P}\p{S}]+/gu;

/** Whether a folded character is a punctuation mark or a symbol, which a relaxed search passes over. */
export function isPunctuation(character: string): boolean {
  return punctuation.test(character);
}

/** Folded phrases without their punctuation, none twice; those of nothing else are left out. */
export function loosened(phrases: readonly string[]): string[] {
  const loose = phrases.map(withoutPunctuation);
  return [...new Set(loose)].filter((phrase) => phrase !== '');
}

/** A folded text, or phrase, without its punctuation and symbols. */
export function withoutPunctuation(folded: string): string {
  return folded.replace(allPunctuation, '');
}

/** As {@link withoutPunctuation}, with the places in the original text. */
function passedOver(printed: Folded): Folded {
  const kept: number[] = [];
  let text = '';
  let at = 0;
  for (const character of printed.folded) {
    if (!isPunctuation(character)) {
      text += character;
      for (let unit = at; unit < at + character.length; unit += 1) kept.push(unit);
    }
    at += character.length;
  }
  const spans = kept.map((unit) => spanAt(printed, unit, 1));
  return {
    folded: text,
    offsets: { starts: Int32Array.from(spans, ({ start }) => start), ends: Int32Array.from(spans, ({ end }) => end) },
  };
}

/**
 * Spans of *any* phrase of a query in a text, punctuation ignored on both sides, sorted by start.
 * Looser than the search promises, so it is only ever offered, and labelled.
 * @param phrases Folded phrases of the query.
 */
export function relaxedMatches(text: string, phrases: readonly string[]): Span[] {
  const loose = passedOver(fold(text));
  return loosened(phrases)
    .flatMap((phrase) => occurrences(loose, phrase))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
