const digits = '零一二三四五六七八九十';

/** A count in words up to ten, in digits above: 5 → 五, 12 → 12. */
export function inWords(count: number): string {
  return digits[count] ?? String(count);
}

/** How often a phrase stands in a text, without overlaps. */
export function occurrences(text: string, phrase: string): number {
  return phrase === '' ? 0 : text.split(phrase).length - 1;
}
