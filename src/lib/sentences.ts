/** A stretch of a text. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

// Matches “…混合质押；探索证券化。” as two; a 。 inside a quotation closes with it: “……应‘缓行。’” is one.
// Must not part at ， or at the dot of a number: 3.3件.
const SENTENCE = /[^。；！？;!?\n]*[。；！？;!?\n]+[”’"）)]*|[^。；！？;!?\n]+$/gu;

/**
 * Splits a text into sentences at 。；！？ and line ends.
 *
 * @returns sentences in order, white space around them trimmed; each `text` equals `text.slice(start, end)` of the input.
 */
export function sentences(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const trimmed = match[0].trim();
    if (trimmed === '') return [];
    const start = match.index + match[0].indexOf(trimmed);
    return [{ text: trimmed, start, end: start + trimmed.length }];
  });
}
