/** Characters of a token: 36 ** 4 is more than the 1,114,112 code points of Unicode. */
const width = 4;

/** Pagefind words of a folded text: one token per code point, 入园 → `0g2t 0h65`, separated by spaces. */
export function encode(folded: string): string {
  return Array.from(folded, (character) => (character.codePointAt(0) ?? 0).toString(36).padStart(width, '0')).join(' ');
}
