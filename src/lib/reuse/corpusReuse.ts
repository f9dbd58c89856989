import type { Corpus } from '../corpus.ts';
import { oncePerCorpus } from '../oncePerCorpus.ts';
import { nearestIndex, type NearestIndex } from './nearestIndex.ts';
import { planShares, type PlanShare } from './shares.ts';
import { findWordings, type Wordings } from './wordings.ts';

/** Shared wording of all provisions. */
export const wordingsOf: (corpus: Corpus) => Wordings = oncePerCorpus(({ provisions }) => findWordings(provisions));

/** How much of each plan stands in others, plans in the order of the wordings. */
export const sharesOf: (corpus: Corpus) => PlanShare[] = oncePerCorpus((corpus) => planShares(wordingsOf(corpus)));

/** What the nearest clause of a task is chosen from. */
export const nearestIndexOf: (corpus: Corpus) => NearestIndex = oncePerCorpus(({ tasks }) => nearestIndex(tasks));
