import type { Corpus } from '../corpus.ts';
import { nearestIndex, type NearestIndex } from './nearestIndex.ts';
import { planShares, type PlanShare } from './shares.ts';
import { findWordings, type Wordings } from './wordings.ts';

/** A function of the corpus that is worked out once for each. */
function oncePerCorpus<Made>(make: (corpus: Corpus) => Made): (corpus: Corpus) => Made {
  const known = new WeakMap<Corpus, { made: Made }>();
  return (corpus) => {
    const ready = known.get(corpus) ?? { made: make(corpus) };
    known.set(corpus, ready);
    return ready.made;
  };
}

/** Shared wording of all provisions. */
export const wordingsOf: (corpus: Corpus) => Wordings = oncePerCorpus(({ provisions }) => findWordings(provisions));

/** How much of each plan stands in others, plans in the order of the wordings. */
export const sharesOf: (corpus: Corpus) => PlanShare[] = oncePerCorpus((corpus) => planShares(wordingsOf(corpus)));

/** What the nearest clause of a task is chosen from. */
export const nearestIndexOf: (corpus: Corpus) => NearestIndex = oncePerCorpus(({ tasks }) => nearestIndex(tasks));
