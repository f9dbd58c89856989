import { deserialize, serialize } from 'node:v8';
import type { Corpus } from '../corpus.ts';
import { digestOf, keepBytes, keptBytes, keptNumbers, used } from '../kept.ts';
import { oncePerCorpus } from '../oncePerCorpus.ts';
import type { FormerChoices } from './formerChoices.ts';
import { nearestIndex, type Keeping, type NearestIndex } from './nearestIndex.ts';
import { planShares, sharesAsNumbers, sharesFrom, type PlanShare } from './shares.ts';
import { taskPairsOf } from './taskPairs.ts';
import { findWordings, type Wordings } from './wordings.ts';

/** Shared wording of all provisions, found by one half of the build for both. */
export const wordingsOf: (corpus: Corpus) => Wordings = oncePerCorpus(({ provisions }) =>
  findWordings(provisions, undefined, (codes, make) => keptNumbers('wordings', bytesOf(codes), make)),
);

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** How much of each plan stands in others, plans in the order of the wordings; worked out by one half of the build for both. */
export const sharesOf: (corpus: Corpus) => PlanShare[] = oncePerCorpus((corpus) => {
  const wordings = wordingsOf(corpus);
  const madeOf = Buffer.concat([bytesOf(wordings.codes), bytesOf(wordings.planOf)]);
  return sharesFrom(
    keptNumbers('shares', madeOf, () => sharesAsNumbers(planShares(wordings))),
    wordings.plans,
  );
});

/** Under what the choices of the last build are kept. */
const former = ['nearest', 'former'] as const;

/** What the nearest clause of a task is chosen from. The choices are made by one half of the build for both, and kept for the next. */
export const nearestIndexOf: (corpus: Corpus) => NearestIndex = oncePerCorpus((corpus) => {
  const keeping: Keeping = {
    table: (source, make) => {
      used(...former);
      return keptNumbers('nearest', Buffer.from(source), make);
    },
    stamp: digestOf,
    former: () => {
      const kept = keptBytes(...former);
      return kept && (deserialize(kept) as FormerChoices);
    },
    keep: (choices) => {
      keepBytes(...former, serialize(choices));
    },
  };
  return nearestIndex(corpus.tasks, keeping, (task) => taskPairsOf(corpus)(task));
});
