import type { Corpus } from '../corpus.ts';
import { planShares, type PlanShare } from './shares.ts';
import { findWordings, type Wordings } from './wordings.ts';

/** What the plans of a corpus share. */
export interface CorpusWordings {
  wordings: Wordings;
  shares: PlanShare[];
}

const known = new WeakMap<Corpus, CorpusWordings>();

/** Shared wording of all provisions, worked out once per corpus. */
export function wordingsOf(corpus: Corpus): CorpusWordings {
  const ready = known.get(corpus);
  if (ready) return ready;
  const wordings = findWordings(corpus.provisions);
  const made = { wordings, shares: planShares(wordings) };
  known.set(corpus, made);
  return made;
}
