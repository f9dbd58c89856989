import type { Span } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';
import { placeAt } from '../reuse/joined.ts';
import { charactersIn, stretchesShared } from '../reuse/shares.ts';
import type { Wordings } from '../reuse/wordings.ts';
import { sentences, type Sentence } from '../sentences.ts';
import { alignLines } from './align.ts';
import { FAINTEST } from './clauses.ts';
import { inCommon } from './inCommon.ts';
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

/** How alike two sentences are. */
type Alike = (a: Pick<Sentence, 'text'>, b: Pick<Sentence, 'text'>) => number;

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

/** Cuts a sentence at the edges of its spans. What neither is shared nor has a counterpart differs, unless it is punctuation. */
function mark(text: string, at: number, shared: readonly Span[], same: readonly Span[] | null): MarkedPiece[] {
  const marks = Array<Mark>(text.length).fill(same ? 'differs' : 'plain');
  for (const { start, end } of same ?? []) marks.fill('plain', start, end);
  for (const { start, end } of shared) marks.fill('shared', Math.max(0, start - at), Math.max(0, end - at));
  const pieces: MarkedPiece[] = [];
  for (let [start, end] = [0, 0]; start < text.length; start = end) {
    const own = marks[start] ?? 'plain';
    while (end < text.length && marks[end] === own) end += 1;
    pieces.push({ text: text.slice(start, end), mark: own });
  }
  return pieces.map((piece) => (piece.mark === 'differs' && NO_WORD.test(piece.text) ? { ...piece, mark: 'plain' } : piece));
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

/** The heading before the sentences of a clause; none where it has no other words. */
const headingOf = (text: string, said: readonly Sentence[]): Sentence[] =>
  sentences(text).filter(({ start }) => !said.some((one) => one.start === start));

/**
 * The rows of two clauses: their headings, then every sentence of the one in its order, beside the sentence of the other that is like
 * it, as on the comparison page; then what the other says besides.
 */
function rowsOf(own: Omit<Clause, 'shared'>, other: Omit<Clause, 'shared'>, alike: Alike): Row[] {
  const [mine, theirs] = [saidOf(own), saidOf(other)];
  const { aligned } = alignLines([mine, theirs], alike, FAINTEST);
  const beside = new Map(aligned.map((line) => [line[0]?.[0], line[1] ?? []]));
  const met = new Set([...beside.values()].flat());
  const rows: Row[] = [];
  for (const one of mine) {
    const [counterpart, last] = [beside.get(one), rows.at(-1)];
    if (counterpart) rows.push({ own: [one], other: counterpart });
    else if (last?.other.length === 0) last.own.push(one);
    else rows.push({ own: [one], other: [] });
  }
  const heads = { own: headingOf(own.text, mine), other: headingOf(other.text, theirs) };
  const rest = runs(theirs.filter((one) => !met.has(one))).map((run): Row => ({ own: [], other: run }));
  return [...(heads.own.length + heads.other.length > 0 ? [heads] : []), ...rows, ...rest];
}

/**
 * Two clauses sentence by sentence, with what they have in common told from what they have not; every sentence of either is in exactly
 * one row, and what is not alike never stands side by side. The texts themselves are not changed.
 */
export function compareClauses(own: Clause, other: Clause, alike: Alike): ComparedRow[] {
  const bare = ({ text, heading }: Clause) => ({ text: withoutUnits(text), heading });
  return rowsOf(bare(own), bare(other), alike).map((row) => {
    const [one, two] = [row.own[0], row.other[0]];
    const same = one && two ? inCommon(one.text, two.text) : null;
    return {
      own: row.own.flatMap(({ text, start }) => mark(text, start, own.shared, same?.own ?? null)),
      other: row.other.flatMap(({ text, start }) => mark(text, start, other.shared, same?.other ?? null)),
    };
  });
}
