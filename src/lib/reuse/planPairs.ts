import type { PlanShare } from './shares.ts';

/** How much of a plan stands in another, by characters. */
export interface SharedWith {
  plan: string;
  /** Characters of this plan that the other has too. */
  characters: number;
  /** Their share of its text, 0 to 1. */
  share: number;
  /** Share of the other's text that this plan has. */
  back: number;
}

/** The plans that share wording with one, by the characters of it that they have, most first; equal ones in plan order. */
export function sharedWith(shares: readonly PlanShare[], plan: string): SharedWith[] {
  const own = shares.find((each) => each.plan === plan);
  if (!own) return [];
  const at = shares.indexOf(own);
  return shares
    .map((other, index) => ({
      plan: other.plan,
      characters: own.inPlan[index] ?? 0,
      share: part(own.inPlan[index] ?? 0, own.characters),
      back: part(other.inPlan[at] ?? 0, other.characters),
    }))
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters);
}

/** A part of a whole; 0 of an empty one. */
export function part(characters: number, whole: number): number {
  return whole === 0 ? 0 : characters / whole;
}

/** A share as it is shown: 12.3%; one place after the point, so that a small one is not 0. */
export function shareInWords(share: number): string {
  return share > 0 && share < 0.0005 ? '不足 0.1%' : `${(share * 100).toFixed(1)}%`;
}

/** The two plans that have most of one's text in common: of all pairs the one whose share is largest; null where nothing is shared. */
export function closestPair(shares: readonly PlanShare[]): (SharedWith & { own: string }) | null {
  let found: (SharedWith & { own: string }) | null = null;
  for (const { plan } of shares) {
    for (const other of sharedWith(shares, plan)) if (!found || other.share > found.share) found = { own: plan, ...other };
  }
  return found;
}
