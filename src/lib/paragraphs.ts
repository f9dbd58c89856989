/** Finds where each paragraph stands in the text it was taken from, in order; one that is not found stands at its end. */
export function placeParagraphs(text: string, paragraphs: readonly string[]): { text: string; at: number }[] {
  let from = 0;
  return paragraphs.map((paragraph) => {
    const found = text.indexOf(paragraph, from);
    const at = found < 0 ? text.length : found;
    from = Math.min(text.length, at + paragraph.length);
    return { text: paragraph, at };
  });
}
