/** What `toWellFormed` gives, in browsers that do not have it yet: half a character (a lone surrogate), which no file and no address can hold, becomes U+FFFD. */
export function wellFormed(text: string): string {
  // Matches the halved 𠮷 (U+D842 alone), not the whole one: with the u flag a pair is one character.
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
