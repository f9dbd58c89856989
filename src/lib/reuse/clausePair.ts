import type { Span } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';
import { alignSentences } from './align.ts';
import { inCommon } from './inCommon.ts';
import { placeAt } from './joined.ts';
import { charactersIn, stretchesShared } from './shares.ts';
import type { Wordings } from './wordings.ts';

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

/** A clause, without its responsible units. */
interface Clause {
  id: string;
  text: string;
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

/** Cuts a sentence at the edges of its spans. What neither is shared nor has a counterpart differs, unless it is punctuation. */
function mark(text: string, at: number, shared: readonly Span[], same: readonly Span[] | null): MarkedPiece[] {
  const marks = Array<Mark>(text.length).fill(same ? 'differs' : 'plain');
  for (const { start, end } of same ?? []) marks.fill('plain', start, end);
  for (const { start, end } of shared) marks.fill('shared', Math.max(0, start - at), Math.max(0, end - at));
  const pieces: MarkedPiece[] = [];
  for (let unit = 0; unit < text.length; unit += 1) {
    const [last, own] = [pieces.at(-1), marks[unit] ?? 'plain'];
    if (last?.mark === own) last.text += text[unit] ?? '';
    else pieces.push({ text: text[unit] ?? '', mark: own });
  }
  return pieces.map((piece) => (piece.mark === 'differs' && NO_WORD.test(piece.text) ? { ...piece, mark: 'plain' } : piece));
}

/** Two clauses sentence by sentence, with what they have in common told from what they have not; the texts themselves are not changed. */
export function compareClauses(wordings: Wordings, own: Clause, other: Clause): ComparedRow[] {
  const [ownShared, otherShared] = [sharedClause(wordings, own.id, other.id).spans, sharedClause(wordings, other.id, own.id).spans];
  return alignSentences(withoutUnits(own.text), withoutUnits(other.text)).map((row) => {
    const [one, two] = [row.own[0], row.other[0]];
    const same = row.alike && one && two ? inCommon(one.text, two.text) : null;
    return {
      own: row.own.flatMap(({ text, start }) => mark(text, start, ownShared, same?.own ?? null)),
      other: row.other.flatMap(({ text, start }) => mark(text, start, otherShared, same?.other ?? null)),
    };
  });
}
