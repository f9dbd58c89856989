import { fold, spanAt, type Span } from '../../lib/search/fold.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { relaxedMatches } from '../../lib/search/relaxed.ts';
import { occurrences } from '../../lib/search/scan.ts';
import type { MarkedWords } from '../../lib/share/markParameter.ts';

/** What stands among the words of a clause without being of it: labels, plan marks, permalinks, themes, buttons. */
const foreign = '[aria-hidden="true"], .label, .units-label, .number-link, .about, .visually-hidden, button, script, style';

/** Text nodes of a clause, in order, without those of foreign parts and of the provisions inside it. */
function clauseTexts(roots: readonly Element[]): Text[] {
  const texts: Text[] = [];
  for (const root of roots) {
    const walker = root.ownerDocument.createTreeWalker(root, 0x4 /* text */);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const inner = node.parentElement?.closest(`${foreign}, [id^="s"]`);
      if (!inner || inner.contains(root)) texts.push(node);
    }
  }
  return texts;
}

/**
 * Wraps every match of a query in `<mark>`, across the elements inside a clause: a match that runs from the title into the
 * body gets a mark in each.
 * @param roots Elements that together hold the text of one clause, in order.
 * @returns the marks, in order; none where nothing matches.
 */
export function markMatches(roots: readonly Element[], query: string): HTMLElement[] {
  const texts = clauseTexts(roots);
  const text = texts.map(({ data }) => data).join('');
  const { phrases } = parseQuery(query);
  const exact = phrases.flatMap((phrase) => occurrences(fold(text), phrase));
  // A page may set a run-in title apart without its 。, which then is missing between title and body.
  return markSpans(texts, exact.length > 0 ? exact : relaxedMatches(text, phrases));
}

/**
 * Wraps words in `<mark>` where they stand between those before and those after, once; as {@link markMatches} does.
 * @returns the marks; none where they do not stand so.
 */
export function markBetween(roots: readonly Element[], { before, words, after }: MarkedWords): HTMLElement[] {
  const texts = clauseTexts(roots);
  const text = fold(texts.map(({ data }) => data).join(''));
  const [start, phrase, end] = [before, words, after].map((part) => fold(part).folded) as [string, string, string];
  const at = phrase === '' ? -1 : text.folded.indexOf(start + phrase + end);
  return at < 0 ? [] : markSpans(texts, [spanAt(text, at + start.length, phrase.length)]);
}

/** Marks spans of the joined texts. */
function markSpans(texts: readonly Text[], spans: readonly Span[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let start = 0;
  for (const node of texts) {
    const end = start + node.length;
    marks.push(
      ...markText(
        node,
        spans.map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })),
      ),
    );
    start = end;
  }
  return marks;
}

/** Marks parts of one text node; parts that are empty or overlap an earlier one are left out. */
function markText(text: Text, parts: { start: number; end: number }[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let rest = text;
  let done = 0;
  for (const { start, end } of parts.sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    const matched = rest.splitText(from - done);
    rest = matched.splitText(end - from);
    done = end;
    const mark = text.ownerDocument.createElement('mark');
    matched.replaceWith(mark);
    mark.append(matched);
    if (mark.textContent.trim() !== '') marks.push(mark);
    else mark.replaceWith(matched);
  }
  return marks;
}
