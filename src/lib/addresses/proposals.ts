import type { Change, Move } from './changes.ts';
import { matchProvisions, type Numbered } from './matching.ts';

/** The released state of a plan: its provisions, and how many changes they have behind them. */
interface Released {
  changes: number;
  provisions: readonly Numbered[];
}

/** How much of a text is its name, where it has no heading. */
const NAME = 30;

/** What a provision is called by the first words of its text: the heading, which a blank ends, or so much of its first sentence. */
export function nameOf(text: string): string {
  const [first = ''] = text.split(/[ 。；：]/u);
  return first.length > NAME ? `${first.slice(0, NAME)}…` : first;
}

/**
 * Moves to propose for a plan whose text was read anew: what is alike leads on, what nothing is like is left open for a person.
 * Moves that a person has decided since the release stay as they are; nothing is proposed for what they name.
 * @param changes all changes that do not wait to be confirmed
 */
export function proposeMoves(plan: string, released: Released, after: readonly Numbered[], changes: readonly Change[]): Move[] {
  const decided = new Set(changes.slice(released.changes).flatMap(({ moved }) => moved.map(({ from }) => from)));
  const textOf = new Map(released.provisions.map(({ number, text }) => [number, text]));
  return matchProvisions(released.provisions, after)
    .map(({ number, to }) => ({
      from: `${plan}/${number}`,
      was: nameOf(textOf.get(number) ?? ''),
      to: to?.map((one) => `${plan}/${one}`) ?? null,
    }))
    .filter(({ from }) => !decided.has(from));
}

/**
 * The moves of a proposal with what a person has already decided in the one before it: an open one that was given an end keeps it,
 * and a reason stays.
 */
export function keepDecisions(fresh: readonly Move[], before: readonly Move[]): Move[] {
  const by = new Map(before.map((move) => [move.from, move]));
  return fresh.map((move) => {
    const old = by.get(move.from);
    return old && (old.reason !== undefined || (move.to === null && old.to !== null)) ? { ...move, ...old } : move;
  });
}
