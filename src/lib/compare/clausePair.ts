import type { Span } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';
import { placeAt } from '../reuse/joined.ts';
import { charactersIn, stretchesShared } from '../reuse/shares.ts';
import type { Wordings } from '../reuse/wordings.ts';
import { sentences, type Sentence } from '../sentences.ts';
import { alignLines } from './align.ts';
import { FAINTEST, type SentenceLikeness } from './clauses.ts';
import { inCommon } from './inCommon.ts';
import { remembered } from './remembered.ts';
import { saidOf } from './said.ts';

/** `shared`: stands in the other clause too, 13 characters or more. `differs`: not in the sentence beside it. `plain`: the rest. */
export type Mark = 'shared' | 'differs' | 'plain';

/** A stretch of a clause and how it is marked. */
export interface MarkedPiece {
  text: string;
  mark: Mark;
}

/** Sentences side by side; either side may have none. */
export interface ComparedRow {
  own: MarkedPiece[];
  other: MarkedPiece[];
}

/** A clause as it is printed. */
interface Clause {
  text: string;
  /** Its heading, where it has one. */
  heading: string | null;
  /** What of it stands in the other in the same words ({@link sharedClause}). */
  shared: readonly Span[];
}

/** The wording of one clause that stands in another. */
export interface SharedClause {
  /** Folded characters of it. */
  characters: number;
  /** Where in the `text` of the clause. */
  spans: Span[];
}

/** What of `clause` stands in `other` in the same words, 13 characters or more; both are provisions that `wordings` was made from. */
export function sharedClause(wordings: Wordings, clause: string, other: string): SharedClause {
  const stretches = stretchesShared(wordings, wordings.sourceOf.get(clause) ?? -1, wordings.sourceOf.get(other) ?? -1);
  return {
    characters: charactersIn(stretches),
    spans: stretches.map(({ from, to }) => {
      const { start, end } = placeAt(wordings, from, to - from);
      return { start, end };
    }),
  };
}

/** Matches ，。“” and white space; must not match 和. */
const NO_WORD = /^[\p{P}\s]+$/u;

/** Marks by their numbers. */
const marks = ['plain', 'differs', 'shared'] as const satisfies readonly Mark[];
const [PLAIN, DIFFERS, SHARED] = [0, 1, 2];

/** The number of each character of the sentence being marked; room that is used again. */
let numbers = new Uint8Array();

/** Cuts a sentence at the edges of its spans. What neither is shared nor has a counterpart differs, unless it is punctuation. */
function mark(text: string, at: number, shared: readonly Span[], same: readonly Span[] | null): MarkedPiece[] {
  if (!same && !shared.some(({ start, end }) => start < at + text.length && end > at)) return text === '' ? [] : [{ text, mark: 'plain' }];
  if (numbers.length < text.length) numbers = new Uint8Array(2 * text.length);
  numbers.fill(same ? DIFFERS : PLAIN, 0, text.length);
  for (const { start, end } of same ?? []) numbers.fill(PLAIN, start, end);
  for (const { start, end } of shared) numbers.fill(SHARED, Math.max(0, start - at), Math.max(0, Math.min(end - at, text.length)));
  const pieces: MarkedPiece[] = [];
  for (let [start, end] = [0, 0]; start < text.length; start = end) {
    const number = numbers[start] ?? PLAIN;
    while (end < text.length && numbers[end] === number) end += 1;
    const piece = text.slice(start, end);
    pieces.push({ text: piece, mark: number === DIFFERS && NO_WORD.test(piece) ? 'plain' : (marks[number] ?? 'plain') });
  }
  return pieces;
}

/** Sentences that stand side by side, or a run of them on one side. */
interface Row {
  own: Sentence[];
  other: Sentence[];
}

/** Sentences apart from one another's, each run of neighbours in one piece. */
function runs<Each extends Sentence & { at: number }>(apart: readonly Each[]): Each[][] {
  const made: Each[][] = [];
  for (const one of apart) {
    if (made.at(-1)?.at(-1)?.at === one.at - 1) made.at(-1)?.push(one);
    else made.push([one]);
  }
  return made;
}

/** A clause taken apart, responsible units aside. */
interface Apart {
  /** The heading before the sentences; none where it has no other words. */
  heads: readonly Sentence[];
  said: readonly (Sentence & { at: number })[];
}

function takeApart(text: string, heading: string | null): Apart {
  const said = saidOf({ text, heading });
  return { heads: sentences(text.slice(0, said[0]?.start ?? 0)), said };
}

/** By text: a page compares one clause with several, and other pages these again. */
const apartByText = remembered((text) => {
  const bare = withoutUnits(text);
  /** The same words may stand under a heading here and without one there. */
  const byHeading = new Map<string | null, Apart>();
  return (heading: string | null): Apart => {
    const apart = byHeading.get(heading) ?? takeApart(bare, heading);
    byHeading.set(heading, apart);
    return apart;
  };
}, 500);

/**
 * The rows of two clauses: their headings, then every sentence of the one in its order, beside the sentence of the other that is like
 * it, as on the comparison page; then what the other says besides.
 */
function rowsOf(own: Apart, other: Apart, alike: SentenceLikeness): Row[] {
  const { aligned } = alignLines([own.said, other.said], alike, FAINTEST);
  const beside = new Map(aligned.map((line) => [line[0]?.[0], line[1] ?? []]));
  const met = new Set([...beside.values()].flat());
  const rows: Row[] = [];
  for (const one of own.said) {
    const [counterpart, last] = [beside.get(one), rows.at(-1)];
    if (counterpart) rows.push({ own: [one], other: counterpart });
    else if (last?.other.length === 0) last.own.push(one);
    else rows.push({ own: [one], other: [] });
  }
  const heads = { own: [...own.heads], other: [...other.heads] };
  const rest = runs(other.said.filter((one) => !met.has(one))).map((run): Row => ({ own: [], other: run }));
  return [...(heads.own.length + heads.other.length > 0 ? [heads] : []), ...rows, ...rest];
}

/**
 * Two clauses sentence by sentence, with what they have in common told from what they have not; every sentence of either is in exactly
 * one row, and what is not alike never stands side by side. The texts themselves are not changed.
 */
export function compareClauses(own: Clause, other: Clause, alike: SentenceLikeness): ComparedRow[] {
  const apart = ({ text, heading }: Clause) => apartByText(text)(heading);
  return rowsOf(apart(own), apart(other), alike).map((row) => {
    const [one, two] = [row.own[0], row.other[0]];
    const same = one && two ? inCommon(one.text, two.text) : null;
    return {
      own: row.own.flatMap(({ text, start }) => mark(text, start, own.shared, same?.own ?? null)),
      other: row.other.flatMap(({ text, start }) => mark(text, start, other.shared, same?.other ?? null)),
    };
  });
}
