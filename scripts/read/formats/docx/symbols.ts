/** Characters of Wingdings and Symbol, which have codes of their own, as the characters they look like. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xf0, '➨'],
  [0xfb, '☒'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0x52, '☑'],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xb7, '•'],
  [0xa3, '≤'],
  [0xb3, '≥'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb0, '°'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0x61, 'α'],
  [0x62, 'β'],
  [0x6d, 'μ'],
  [0x44, 'Δ'],
  [0x53, 'Σ'],
]);

/** Text as a symbol font shows it; a character not known here stays as it is, so that it is not lost. */
export function symbol(text: string, font: string | undefined): string {
  const table = font?.startsWith('Wingdings') ? WINGDINGS : font === 'Symbol' ? SYMBOL : null;
  return [...text].map((character) => table?.get((character.codePointAt(0) ?? 0) & 0xff) ?? character).join('');
}
