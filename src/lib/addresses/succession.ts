import { CHANGES, type Change } from './changes.ts';

/** What became of one address in one change, followed through later ones. */
export interface Succession {
  from: string;
  date: string;
  reason: string;
  was: string | null;
  /** What it is today; empty where it ended or is undecided. */
  to: string[];
}

const uniq = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** What `reference` is after the changes from place `start` on: itself where none names it. Changes only lead to later ones, so this ends. */
function today(changes: readonly Change[], reference: string, start: number): string[] {
  for (let at = start; at < changes.length; at += 1) {
    const move = changes[at]?.moved.find(({ from }) => from === reference);
    if (move) return uniq((move.to ?? []).flatMap((next) => today(changes, next, at + 1)));
  }
  return [reference];
}

/**
 * What became of every address that `changes` name, oldest first. An address can stand several times: what is numbered 2-2-2 after a
 * change may move in the next one. a → b and later b → c gives a → c; a → b and b → c in one change is a shift, and a stays with b.
 */
export function successions(changes: readonly Change[]): Succession[] {
  return changes.flatMap(({ date, reason, moved }, at) =>
    moved.map((move) => ({
      from: move.from,
      date,
      reason: move.reason ?? reason,
      was: move.was ?? null,
      to: uniq((move.to ?? []).flatMap((next) => today(changes, next, at + 1))),
    })),
  );
}

/** Whether the moves of one change lead from `reference` back to it. */
function circles({ moved }: Change, reference: string): boolean {
  const seen = new Set<string>();
  const pending = [reference];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const to of moved.find(({ from }) => from === next)?.to ?? []) {
      if (to === reference) return true;
      if (!seen.has(to)) pending.push(to);
      seen.add(to);
    }
  }
  return false;
}

/**
 * One line, with place and remedy, for each move that is undecided or whose end is not there.
 * @param exists whether a reference is on the site today
 */
export function faultsOf(changes: readonly Change[], exists: (reference: string) => boolean): string[] {
  const ends = successions(changes);
  let row = 0;
  return changes.flatMap((change) =>
    change.moved.flatMap(({ from, to }) => {
      const place = `${CHANGES}, change of ${change.date}: ${from}`;
      const missing = ends[row]?.to.filter((end) => !exists(end)) ?? [];
      row += 1;
      if (to === null) return [`${place} is undecided; write into to: what it is now, or [] and a reason where it ended`];
      return missing.map((end) =>
        circles(change, end)
          ? `${place} leads in a circle: ${end} leads back to itself and is not there; name in to: what is there`
          : `${place} leads to ${end}, which is not there; add a change that says what became of ${end}, or correct to:`,
      );
    }),
  );
}
