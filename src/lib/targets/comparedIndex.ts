import type { PlacedTarget } from '../../schemas/target.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { comparabilityOf, type Compared } from './comparability.ts';

const made = new WeakMap<Corpus, Map<string, Compared>>();

/** How a target stands to those of other plans, worked out for all of them once per corpus; nothing where it has no indicator. */
export function comparedOf(target: Pick<PlacedTarget, 'id'>, corpus: Corpus): Compared | undefined {
  let index = made.get(corpus);
  if (!index) {
    index = new Map(corpus.indicators.flatMap((indicator) => comparabilityOf(indicator, corpus)).map((one) => [one.target.id, one]));
    made.set(corpus, index);
  }
  return index.get(target.id);
}
