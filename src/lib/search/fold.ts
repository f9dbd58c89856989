import { wellFormed } from '../wellFormed.ts';

/** Part of a text, in UTF-16 positions: start inclusive, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** For each UTF-16 unit of a folded text the part of the original text it came from. Numbers in a row: hundreds of plans have millions of them. */
export interface Offsets {
  starts: Int32Array;
  /** Exclusive. */
  ends: Int32Array;
}

/** A text as search sees it. */
export interface Folded {
  /** Folded text, well-formed UTF-16. */
  folded: string;
  /** Null where every unit stands where the one stands that it came from, as in most sentences. */
  offsets: Offsets | null;
}

/** The part of the original text that `length` units of a folded text came from, from the one at `at` on; they must be there. */
export function spanAt({ offsets }: Folded, at: number, length: number): Span {
  return offsets ? { start: offsets.starts[at] ?? 0, end: offsets.ends[at + length - 1] ?? 0 } : { start: at, end: at + length };
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
const joins = remembered((character) => joinsPrevious.test(character.normalize('NFKD')));

/** What folding makes of a piece, runs not yet collapsed. */
const keptOf = remembered((piece) =>
  [...(same.get(piece) ?? wellFormed(piece).normalize('NFKC').toLowerCase())]
    .filter((character) => !dropped.test(character))
    .map((character) => same.get(character) ?? character),
);

/** What is known of each UTF-16 unit: 0 nothing yet. */
const kinds = new Uint8Array(0x1_0000);
const PLAIN = 1;
const OTHER = 2;

/** Whether a UTF-16 unit is a character like 企 or 、, which folding leaves as it is and does not join to what is before. */
function isPlain(unit: number): boolean {
  if (kinds[unit] === 0) {
    const character = String.fromCharCode(unit);
    const kept = keptOf(character);
    kinds[unit] = kept.length === 1 && kept[0] === character && !collapsing.has(character) && !joins(character) ? PLAIN : OTHER;
  }
  return kinds[unit] === PLAIN;
}

/** The character at a place; half of one where only that is there. */
const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** End of the piece of a text that begins at `start`: what NFKC changes independently of what is around it; é written as e + U+0301 is one piece. */
function pieceEnd(text: string, start: number): number {
  let end = start + (isPlain(text.charCodeAt(start)) ? 1 : characterAt(text, start).length);
  while (end < text.length && !isPlain(text.charCodeAt(end)) && joins(characterAt(text, end))) end += characterAt(text, end).length;
  return end;
}

/** What folding makes of a text, in order. */
interface Visitor {
  /** Characters that stay what they are. */
  unchanged(start: number, end: number): void;
  /** A character of the folded text and what it came from. */
  made(character: string, start: number, end: number): void;
  /** One more of a run of characters that count as one, up to `end`. */
  repeated(end: number): void;
}

function visit(text: string, visitor: Visitor): void {
  let [previous, unchanged] = ['', 0];
  for (let at = 0; at < text.length;) {
    const end = pieceEnd(text, at);
    if (end === at + 1 && isPlain(text.charCodeAt(at))) {
      at = end;
      continue;
    }
    if (unchanged < at) {
      visitor.unchanged(unchanged, at);
      previous = '';
    }
    for (const kept of keptOf(text.slice(at, end))) {
      if (kept === previous && collapsing.has(kept)) visitor.repeated(end);
      else visitor.made(kept, at, end);
      previous = kept;
    }
    unchanged = at = end;
  }
  if (unchanged < text.length) visitor.unchanged(unchanged, text.length);
}

/** The folded text, and whether each unit of it stands where the one stands that it came from. */
function foldedOf(text: string): { folded: string; inPlace: boolean } {
  let [folded, inPlace] = ['', true];
  const put = (characters: string, start: number, end: number): void => {
    inPlace &&= start === folded.length && end === start + characters.length;
    folded += characters;
  };
  visit(text, {
    unchanged: (start, end) => put(text.slice(start, end), start, end),
    made: (character, start, end) => {
      put(character, start, end);
      // Both halves of 𠮷 come from the whole of it.
      inPlace &&= character.length === 1;
    },
    repeated: () => undefined,
  });
  return { folded, inPlace: inPlace && folded.length === text.length };
}

/** @param length of the folded text. */
function offsetsOf(text: string, length: number): Offsets {
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  let at = 0;
  const put = (start: number, end: number): void => {
    starts[at] = start;
    ends[at] = end;
    at += 1;
  };
  visit(text, {
    unchanged: (start, end) => {
      for (let unit = start; unit < end; unit += 1) put(unit, unit + 1);
    },
    made: ({ length: units }, start, end) => {
      for (let unit = 0; unit < units; unit += 1) put(start, end);
    },
    repeated: (end) => {
      ends[at - 1] = end;
    },
  });
  return { starts, ends };
}

/**
 * Folds a text for comparison exactly as design.md §7 says: width, case, white space, dashes, quotes and
 * brackets do not matter, 、 and ， stay different. Never throws; a lone surrogate becomes U+FFFD.
 */
export function fold(text: string): Folded {
  const { folded, inPlace } = foldedOf(text);
  if (inPlace) return { folded, offsets: null };
  let offsets: Offsets | undefined;
  return {
    folded,
    // Most who fold want the words alone.
    get offsets() {
      return (offsets ??= offsetsOf(text, folded.length));
    },
  };
}
