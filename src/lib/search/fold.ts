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

/** Remembers what a function gives for each single UTF-16 unit: punctuation and digits come again and again. */
function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const ready = known.get(text);
    if (ready !== undefined) return ready;
    const made = make(text);
    if (text.length === 1) known.set(text, made);
    return made;
  };
}

/** Whether NFKC may join a character to the one before it. */
const joins = remembered((character) => !plain.test(character) && joinsPrevious.test(character.normalize('NFKD')));

/** What folding makes of a piece, runs not yet collapsed. */
const keptOf = remembered((piece) =>
  [...(same.get(piece) ?? piece.normalize('NFKC').toLowerCase())]
    .filter((character) => !dropped.test(character))
    .map((character) => same.get(character) ?? character),
);

/** Pieces of `text` that NFKC changes independently of one another, with their spans; é written as e + U+0301 is one piece. */
function* pieces(text: string): Generator<{ piece: string; span: Span }> {
  let piece = '';
  let start = 0;
  for (const character of wellFormed(text)) {
    if (piece !== '' && !joins(character)) {
      yield { piece, span: { start, end: start + piece.length } };
      start += piece.length;
      piece = '';
    }
    piece += character;
  }
  if (piece !== '') yield { piece, span: { start, end: start + piece.length } };
}

/** Matches 保护和运 in “保护和运用，”: characters that folding leaves as they are, up to one before another such; not the 用, which ， follows. */
const run = /[\u4E00-\u9FFF]+(?=[\u4E00-\u9FFF])/gu;

/** What folding makes of a text, in order. */
interface Visitor {
  /** Characters that stay what they are, from `start` on. */
  unchanged(characters: string, start: number): void;
  /** A character of the folded text and what it came from. */
  made(character: string, span: Span): void;
  /** One more of a run of characters that count as one, up to `end`. */
  repeated(end: number): void;
}

function visit(text: string, visitor: Visitor): void {
  let previous = '';
  const some = (from: number, to: number): void => {
    for (const { piece, span } of pieces(text.slice(from, to))) {
      const at = { start: from + span.start, end: from + span.end };
      for (const kept of keptOf(piece)) {
        if (kept === previous && collapsing.has(kept)) visitor.repeated(at.end);
        else visitor.made(kept, at);
        previous = kept;
      }
    }
  };
  let done = 0;
  for (const { 0: characters, index } of text.matchAll(run)) {
    some(done, index);
    visitor.unchanged(characters, index);
    previous = characters.slice(-1);
    done = index + characters.length;
  }
  some(done, text.length);
}

function foldedOf(text: string): string {
  let folded = '';
  visit(text, {
    unchanged: (characters) => (folded += characters),
    made: (character) => (folded += character),
    repeated: () => undefined,
  });
  return folded;
}

function offsetsOf(text: string): Span[] {
  const offsets: Span[] = [];
  visit(text, {
    unchanged: ({ length }, start) => {
      for (let at = start; at < start + length; at++) offsets.push({ start: at, end: at + 1 });
    },
    made: ({ length }, span) => {
      for (let unit = 0; unit < length; unit++) offsets.push({ ...span });
    },
    repeated: (end) => {
      const last = offsets.at(-1);
      if (last) last.end = end;
    },
  });
  return offsets;
}

/**
 * Folds a text for comparison exactly as design.md §7 says: width, case, white space, dashes, quotes and
 * brackets do not matter, 、 and ， stay different. Never throws; a lone surrogate becomes U+FFFD.
 */
export function fold(text: string): Folded {
  let offsets: Span[] | undefined;
  return {
    folded: foldedOf(text),
    // Most who fold want the words alone; a span for every character of hundreds of plans would fill the memory.
    get offsets() {
      return (offsets ??= offsetsOf(text));
    },
  };
}
