/** Han, their punctuation and quotes: next to one of these a half-width mark stands for its full-width form. */
const FULL = /[\p{Script=Han}，。、；：？！（）《》〈〉“”‘’〔〕【】—…　]/u;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/**
 * Restore full-width punctuation that a web page or PDF extraction narrowed: `创造,运用` → `创造，运用`.
 * A mark between two digits or Latin letters stays: `11:03`, `1,000`, `4.26`.
 */
export function widenPunctuation(line: string): string {
  const characters = [...line];
  return characters
    .map((character, index) => {
      const wide = WIDE[character];
      if (!wide) return character;
      const before = characters[index - 1] ?? '';
      const after = characters[index + 1] ?? '';
      return FULL.test(before) || FULL.test(after) || WIDE[before] || WIDE[after] ? wide : character;
    })
    .join('');
}

/**
 * Drop the blanks that page layout put between characters: `到 2025 年` → `到2025年`.
 * A blank between two Latin letters separates words and stays; two or more blanks between Han are a gap
 * somebody left to be filled in (`第  次常务会议`) and stay as one ideographic space.
 */
export function closeBlanks(line: string): string {
  return line
    .replace(/[\u00a0\u3000]/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) {2,}(?=次)/gu, '\u3000')
    .replace(/(?<=[A-Za-z]) +(?=[A-Za-z])/gu, '\u2002')
    .replace(/ +/gu, '')
    .replace(/\u2002/gu, ' ');
}
