/**
 * The words to look for when counting a term. One of two characters or fewer counts in its quotation marks only:
 * “果” is a coinage, the 果 of 成果 is not; 入园惠企 is the same with marks and without.
 */
export function termPhrase(term: string): string {
  return term.length <= 2 ? `“${term}”` : term;
}
