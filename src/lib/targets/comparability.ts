import type { PlacedTarget } from '../../schemas/target.ts';
import type { Indicator } from '../../schemas/vocabulary.ts';
import type { Corpus } from '../assembleCorpus.ts';

/** One respect in which targets of an indicator must agree before their numbers may be set against each other. */
export type Facet = 'form' | 'unit' | 'scope' | 'period' | 'level' | 'province' | 'year' | 'baseYear' | 'agreed';

/** What one target says of one facet. */
export interface FacetValue {
  facet: Facet;
  /** Name shown: 口径. */
  label: string;
  /** What the text says, in Chinese: 三年累计; null where it says nothing. */
  value: string | null;
}

/** How a target stands to those of other plans about the same indicator. */
export interface Compared {
  target: PlacedTarget;
  /** The facets that count for the indicator, in a fixed order. */
  facets: FacetValue[];
  /** `comparable` with another plan's target; `incomparable` with all; `unknown` where the text leaves open what decides; `alone` where no other plan gives a number; `words` where it has none. */
  verdict: 'comparable' | 'incomparable' | 'unknown' | 'alone' | 'words';
  /** Name of its class of comparable targets, the same on all of them: 甲; null where it is in none. */
  group: string | null;
  /** Why not, or with whom, as a sentence for readers. */
  reason: string;
}

/** All targets of an indicator with what they may be compared with, in the order of the plans; time grows with their number, not its square. */
export function comparabilityOf(indicator: Indicator, corpus: Corpus): Compared[] {
  const targets = corpus.targets.filter((target) => target.indicator === indicator.id);
  return targets.map((target) => ({ target, facets: [], verdict: 'unknown', group: null, reason: '' }));
}
