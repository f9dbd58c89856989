import { likeness } from '../reuse/likeness.ts';
import { pairsOf } from '../reuse/pairs.ts';

/** A provision of one plan as far as it is matched: its id within the plan, its own text. */
export interface Numbered {
  number: string;
  text: string;
}

/** What became of a released provision; `to` null where nothing is alike, for a person to decide. */
export interface Match {
  number: string;
  to: string[] | null;
}

/** From this likeness on, a text is the same one, revised. */
const SAME = 0.6;
/** Below this likeness, what stands under an id is another text. */
const OTHER = 0.4;
/** A text is part of another that has this share of its pairs of characters. */
const PART = 0.8;
/** Fewer pairs say too little about being a part. */
const FEWEST = 6;

interface Known extends Numbered {
  pairs: Set<string>;
}

const known = (all: readonly Numbered[]): Known[] => all.map((one) => ({ ...one, pairs: pairsOf(one.text) }));
const NONE: ReadonlySet<string> = new Set();
const alike = (a: Known, b: Known): number => (a.text === b.text ? 1 : likeness(a.pairs, b.pairs, NONE));

/** Share of the pairs of `part` that `whole` has. */
function shareIn(part: Known, whole: Known): number {
  if (part.pairs.size < FEWEST) return 0;
  return [...part.pairs].filter((pair) => whole.pairs.has(pair)).length / part.pairs.size;
}

/** What `old` is among the provisions after: the one most alike; else those that are parts of it; else the one it is part of. */
function successors(old: Known, after: readonly Known[]): string[] | null {
  const best = (score: (one: Known) => number, least: number): string | null => {
    // Of two that are as good, the one under its own id.
    const first = after
      .map((one) => ({ number: one.number, score: score(one), own: one.number === old.number ? 1 : 0 }))
      .sort((a, b) => b.score - a.score || b.own - a.own)[0];
    return first && first.score >= least ? first.number : null;
  };
  const parts = after.filter((one) => shareIn(one, old) >= PART);
  const together = new Set(parts.flatMap(({ pairs }) => [...pairs]));
  const covered = [...old.pairs].filter((pair) => together.has(pair)).length / (old.pairs.size || 1);
  if (parts.length > 1 && covered >= SAME && best((one) => alike(old, one), 0.95) === null) return parts.map(({ number }) => number);
  const same = best((one) => alike(old, one), SAME) ?? best((one) => shareIn(old, one), PART);
  return same === null ? null : [same];
}

/**
 * What became of the provisions of a plan whose text was read anew: those that vanished, that now stand under another id, or were
 * split. Those that keep their id are left out, however they were revised; so is an id whose text was rewritten where it stands.
 * Compares only what differs: unchanged provisions cost nothing.
 */
export function matchProvisions(before: readonly Numbered[], after: readonly Numbered[]): Match[] {
  const textAfter = new Map(after.map(({ number, text }) => [number, text]));
  const textBefore = new Map(before.map(({ number, text }) => [number, text]));
  const changed = known(before.filter(({ number, text }) => textAfter.get(number) !== text));
  if (changed.length === 0) return [];
  const fresh = known(after.filter(({ number, text }) => textBefore.get(number) !== text));
  const at = new Map(fresh.map((one) => [one.number, one]));
  const found = changed.map((old) => {
    const here = at.get(old.number);
    return { old, here, kept: here ? alike(old, here) : 0, to: successors(old, fresh) };
  });
  // An id under which another old text stands now is no longer that of its own.
  const taken = new Set(found.flatMap(({ old, to }) => (to ?? []).filter((number) => number !== old.number)));
  return found.flatMap(({ old, here, kept, to }) => {
    if (to?.length === 1 && to[0] === old.number) return [];
    if (here && to === null && !(kept < OTHER && taken.has(old.number))) return [];
    return [{ number: old.number, to }];
  });
}
