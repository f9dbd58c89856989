const digits = '零一二三四五六七八九';

/** A count in words up to ninety-nine, in digits above: 5 → 五, 12 → 十二, 30 → 三十, 100 → 100. */
export function inWords(count: number): string {
  if (count >= 100) return String(count);
  const tens = Math.floor(count / 10);
  const ones = digits[count % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens > 1 ? (digits[tens] ?? '') : ''}十${count % 10 > 0 ? ones : ''}`;
}

/** Documents as they are counted: 两份, not 二份. */
export function documentsInWords(count: number): string {
  return `${count === 2 ? '两' : inWords(count)}份`;
}

/** How often a phrase stands in a text, without overlaps. */
export function occurrences(text: string, phrase: string): number {
  return phrase === '' ? 0 : text.split(phrase).length - 1;
}
