import type { Placed } from './lines.ts';

/** matches 「— 3 —」「- 12 -」「3」「第 3 页 共 9 页」「3/9」, not 「3月」 */
const PAGE_NUMBER = /^[\s\-—–―·~～]*(?:第\s*)?(?:\d{1,4}|[ivxlIVXL]{1,6})\s*页?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–―·~～]*$/u;
/** Share of a page at its top and bottom in which furniture stands. */
const MARGIN = 0.14;

/** A header on several pages reads the same but for its numbers. */
const shape = (text: string): string => text.replace(/\d+/gu, '0').replace(/\s/gu, '');

/**
 * Reasons of page furniture by line: page numbers, and lines at the top or bottom that stand there on at least half of three pages or
 * more, or on both of two. Rows of a table are none.
 */
export function pageFurniture(pages: readonly { height: number; lines: readonly Placed[] }[]): Map<Placed, string> {
  const reasons = new Map<Placed, string>();
  /** Lines at an edge of a page, from the edge inwards. */
  const edge = ({ height, lines }: (typeof pages)[number], isTop: boolean): Placed[] => {
    const near = lines.filter(({ y }) => (isTop ? y < height * MARGIN : y > height * (1 - MARGIN)));
    return (isTop ? near : near.toReversed()).filter(({ isTable }) => !isTable).slice(0, 3);
  };
  for (const isTop of [true, false]) {
    const edges = pages.map((page) => edge(page, isTop));
    const numbers = edges.flatMap((lines, page) => {
      const line = lines.slice(0, 2).find(({ text }) => PAGE_NUMBER.test(text));
      // page numbers go up with the pages; a figure that ends a paragraph at the foot of a page does not
      return line ? [{ line, offset: Number(/\d+/u.exec(line.text)?.[0]) - page }] : [];
    });
    for (const { line, offset } of numbers)
      if (Number.isNaN(offset) || numbers.filter((other) => other.offset === offset).length > 1 || /\D/u.test(line.text))
        reasons.set(line, '页码');
    const counts = new Map<string, number>();
    for (const lines of edges)
      for (const text of new Set(lines.map((line) => shape(line.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const lines of edges)
      for (const line of lines) {
        const count = counts.get(shape(line.text)) ?? 0;
        if (reasons.has(line)) continue;
        if (PAGE_NUMBER.test(line.text)) break;
        // a line inside the text ends the margin
        if (count < 2 || count < pages.length / 2) break;
        reasons.set(line, '页眉页脚');
      }
  }
  return reasons;
}
