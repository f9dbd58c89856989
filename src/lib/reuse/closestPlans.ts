import type { Corpus } from '../assembleCorpus.ts';
import { columnsAtMost } from '../planWords.ts';
import { sharesOf } from './corpusReuse.ts';
import { sharedWith, type SharedWith } from './planPairs.ts';
import type { PlanShare } from './shares.ts';

/** Of more plans than have columns, so many that share most are listed. */
const listedAtMost = 12;

/** What a plan shares with others, as its page lists them. */
export interface ClosestPlans {
  own: PlanShare;
  /** With each plan that shares something. */
  all: readonly SharedWith[];
  /** Of these the ones listed, those that share most first. */
  listed: readonly SharedWith[];
}

/** The plans with which one shares most. Throws where it has no text. */
export function closestPlans(plan: string, corpus: Corpus): ClosestPlans {
  const shares = sharesOf(corpus);
  const own = shares.find((share) => share.plan === plan);
  if (!own) throw new Error(`plan ${plan} has no text`);
  const all = sharedWith(shares, plan);
  return { own, all, listed: corpus.plans.length > columnsAtMost ? all.slice(0, listedAtMost) : all };
}
