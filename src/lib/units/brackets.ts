/** Brackets that hold a list: 「（市科技局负责）」「〔责任单位：市科技局〕」「【责任部门：…】」; 《》 and “” hold words, not lists. */
const CLOSER: Readonly<Record<string, string>> = { '（': '）', '(': ')', '〔': '〕', '［': '］', '[': ']', '【': '】', '{': '}' };
/** Half-width and full-width of one bracket close each other: 「（市科技局负责)」. */
const FAMILY: Readonly<Record<string, string>> = { ')': '）', ']': '］' };
const family = (mark: string): string => FAMILY[mark] ?? mark;
const CLOSERS = new Set(Object.values(CLOSER));
const MARK = /[（(〔［[【{）)〕］\]】}]/gu;

/** A bracket pair in a text: `start` at the opening mark, `end` after the closing one. */
export interface Span {
  start: number;
  end: number;
}

/** Where the brackets of a text pair, and where they do not. */
export interface Brackets {
  /** Pairs inside no other pair, in order. */
  outer: Span[];
  /** Opening marks that nothing closes, and closing marks that nothing opened. */
  unpaired: number[];
}

/** Pair the brackets of a text. A bracket left open swallows nothing: the pairs after it still count. */
export function pairBrackets(text: string): Brackets {
  // one stack for each shape, so that a text of nothing but brackets takes no longer than another
  const open = new Map<string, number[]>();
  const unpaired: number[] = [];
  const pairs: Span[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const closer = CLOSER[mark];
    if (closer !== undefined) {
      const stack = open.get(family(closer)) ?? [];
      stack.push(at);
      open.set(family(closer), stack);
    } else if (CLOSERS.has(mark)) {
      const partner = open.get(family(mark))?.pop();
      if (partner === undefined) unpaired.push(at);
      else {
        pairs.push({ start: partner, end: at + 1 });
        for (const stack of open.values()) while ((stack.at(-1) ?? -1) > partner) unpaired.push(stack.pop() ?? 0);
      }
    }
  }
  const outer: Span[] = [];
  for (const pair of pairs.sort((a, b) => a.start - b.start)) if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  return { outer, unpaired: [...unpaired, ...[...open.values()].flat()].sort((a, b) => a - b) };
}

/** The text cut at the marks that a global pattern finds outside brackets; the marks are left out. */
export function splitOutside(text: string, cut: RegExp): string[] {
  const { outer } = pairBrackets(text);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: mark, index: at } of text.matchAll(cut)) {
    if (outer.some(({ start, end }) => start < at && at < end)) continue;
    parts.push(text.slice(from, at));
    from = at + mark.length;
  }
  return [...parts, text.slice(from)];
}
