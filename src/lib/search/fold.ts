import { wellFormed } from '../wellFormed.ts';

/** Part of a text, in UTF-16 positions: start inclusive, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A text as search sees it. */
export interface Folded {
  /** Folded text, well-formed UTF-16. */
  folded: string;
  /** For each UTF-16 unit of `folded`, the part of the original text it came from. */
  offsets: readonly Span[];
}

/**
 * Characters that count as one another (design.md §7). Looked up before NFKC, which would
 * take ´ apart into a space and an accent and … into three dots, and again after it, which makes ～ into ~.
 */
const same = new Map<string, string>(
  (
    [
      ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u223C\u301C~'],
      ['"', '“”„‟«»「」『』〝〞'],
      ["'", '‘’‚‛´`'],
      ['(', '〔【［〖['],
      [')', '〕】］〗]'],
      ['·', '•・‧∙'],
      ['…', '…'],
    ] as const
  ).flatMap(([to, from]) => [...from].map((character): [string, string] => [character, to])),
);

/** Matches the blank of 第　次常务会议 and the soft hyphen of 知\u00AD识; does not match 知. */
const dropped = /[\p{White_Space}\u200B-\u200D\uFEFF\u00AD]/u;

/** Matches U+0301 and the second half of a Hangul syllable, which NFKC joins to what is before; does not match 企. */
const joinsPrevious = /^[\p{M}\u1160-\u11FF]/u;

/** Characters of which a run counts as one: —— in 2021——2025, …… . */
const collapsing = new Set(['-', '…']);

/** Matches 企, which folding leaves as it is; does not match ㎡, 。 nor 𠮷, which takes the longer way. */
const plain = /^[\u4E00-\u9FFF]$/u;

/** Pieces of `text` that NFKC changes independently of one another, with their spans; é written as e + U+0301 is one piece. */
function* pieces(text: string): Generator<{ piece: string; span: Span }> {
  let piece = '';
  let start = 0;
  for (const character of wellFormed(text)) {
    if (piece !== '' && (plain.test(character) || !joinsPrevious.test(character.normalize('NFKD')))) {
      yield { piece, span: { start, end: start + piece.length } };
      start += piece.length;
      piece = '';
    }
    piece += character;
  }
  if (piece !== '') yield { piece, span: { start, end: start + piece.length } };
}

/**
 * Folds a text for comparison exactly as design.md §7 says: width, case, white space, dashes, quotes and
 * brackets do not matter, 、 and ， stay different. Never throws; a lone surrogate becomes U+FFFD.
 */
export function fold(text: string): Folded {
  let folded = '';
  let previous = '';
  const offsets: Span[] = [];
  for (const { piece, span } of pieces(text)) {
    if (plain.test(piece)) {
      folded += piece;
      previous = piece;
      offsets.push(span);
      continue;
    }
    for (const character of same.get(piece) ?? piece.normalize('NFKC').toLowerCase()) {
      if (dropped.test(character)) continue;
      const kept = same.get(character) ?? character;
      const last = offsets.at(-1);
      if (kept === previous && collapsing.has(kept) && last) {
        last.end = span.end;
        continue;
      }
      folded += kept;
      previous = kept;
      for (let unit = 0; unit < kept.length; unit++) offsets.push({ ...span });
    }
  }
  return { folded, offsets };
}
