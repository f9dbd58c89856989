import { fold, spanAt } from '../search/fold.ts';
import type { Span } from '../search/fold.ts';

/** Folded characters by which wording is recognised elsewhere: shorter ones occur everywhere. */
export const GRAM = 3;
/** Shortest wording that is marked as a plan's own. */
export const OWN = 4;

/**
 * Every stretch of {@link GRAM} folded characters, and of two, without a mark of punctuation, with the one group (a plan) that has it;
 * null where several have it.
 */
export type Grams = ReadonlyMap<string, string | null>;

// Matches the ， between “健全机制，畅通渠道”; must not match the “ of 变“知本”为“资本”.
const MARK = /[,、。.;:!?]/u;

/** The stretches of a folded text that no mark of punctuation parts, and where they begin: words of two clauses meet everywhere. */
function* gramsIn(folded: string, size: number): Generator<{ gram: string; at: number }> {
  for (let at = 0; at + size <= folded.length; at += 1) {
    const gram = folded.slice(at, at + size);
    if (!MARK.test(gram)) yield { gram, at };
  }
}

/** Collects the stretches of the texts of each group. */
export function gramsOf(groups: readonly { id: string; texts: readonly string[] }[]): Grams {
  const grams = new Map<string, string | null>();
  for (const { id, texts } of groups) {
    for (const text of texts) {
      const { folded } = fold(text);
      for (const { gram } of [...gramsIn(folded, 2), ...gramsIn(folded, GRAM)]) {
        const known = grams.get(gram);
        if (known === undefined) grams.set(gram, id);
        else if (known !== id) grams.set(gram, null);
      }
    }
  }
  return grams;
}

// Matches 混 and 质; must not match " or ( at the edge of a stretch.
const WORD = /[\p{L}\p{N}]/u;

/**
 * Wording of a text that no other group has: stretches of at least {@link OWN} characters without a mark of punctuation, no character
 * of which belongs to three in a row that another group has. An edge cuts no pair of characters that others have too, so that a stretch
 * does not begin or end inside a word: in 优化保护机构的布局 it begins behind 机构, not between its characters.
 *
 * @param id the group the text belongs to; its own texts do not count.
 * @returns UTF-16 offsets into `text`, `end` exclusive, in order.
 */
export function ownWords(text: string, id: string, grams: Grams): Span[] {
  const found = fold(text);
  const { folded } = found;
  const hasElsewhere = (gram: string): boolean => grams.has(gram) && grams.get(gram) !== id;
  const elsewhere = new Array<boolean>(folded.length).fill(false);
  for (const { gram, at } of gramsIn(folded, GRAM)) {
    if (hasElsewhere(gram)) elsewhere.fill(true, at, at + GRAM);
  }
  const spans: Span[] = [];
  let from = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && !elsewhere[at] && !MARK.test(folded.charAt(at))) continue;
    let [start, end] = [from, at];
    while (start < end && start > 0 && hasElsewhere(folded.slice(start - 1, start + 1))) start += 1;
    while (end > start && hasElsewhere(folded.slice(end - 1, end + 1))) end -= 1;
    while (start < end && !WORD.test(folded.charAt(start))) start += 1;
    while (end > start && !WORD.test(folded.charAt(end - 1))) end -= 1;
    if (end - start >= OWN) spans.push(spanAt(found, start, end - start));
    from = at + 1;
  }
  return spans;
}
