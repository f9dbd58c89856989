import type { PlacedTarget } from '../../schemas/target.ts';
import type { Corpus } from '../assembleCorpus.ts';

const made = new WeakMap<Corpus, Map<string, PlacedTarget[]>>();

/** Targets of a plan about an indicator, in document order; worked out once per corpus, so that many plans stay cheap. */
export function targetsAbout(corpus: Corpus, indicator: string, plan: string): PlacedTarget[] {
  let index = made.get(corpus);
  if (!index) {
    index = Map.groupBy(corpus.targets, (target) => `${target.indicator ?? ''} ${target.plan}`);
    made.set(corpus, index);
  }
  return index.get(`${indicator} ${plan}`) ?? [];
}
