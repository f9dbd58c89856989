import type { PlacedTarget } from '../../schemas/target.ts';
import type { Indicator } from '../../schemas/vocabulary.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { reasonIn, reasonsOf, type Alike } from './comparedReason.ts';
import { facetsOf, type FacetValue } from './facets.ts';
import { relate } from './relation.ts';

export type { Facet, FacetValue } from './facets.ts';

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

/** Ten stems name the classes; after them they are numbered. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';

const keyOf = (facets: readonly FacetValue[]): string => facets.map(({ facet, value }) => `${facet}=${value ?? '?'}`).join('|');

/**
 * All targets of an indicator with what they may be compared with, in the order of the plans. Targets are gathered in classes that
 * say the same of every facet and only the classes, few however many plans there are, are set against each other.
 */
export function comparabilityOf(indicator: Indicator, corpus: Corpus): Compared[] {
  const targets = corpus.targets.filter((target) => target.indicator === indicator.id);
  const read = targets.map((target) => {
    const plan = corpus.plan(target.plan);
    const facets = facetsOf({ target, indicator, plan, provision: corpus.provision(`${target.plan}/${target.provision}`) });
    return { target, plan, facets, key: keyOf(facets) };
  });
  const classes = new Map<string, Alike>();
  for (const { target, plan, facets, key } of read) {
    if (target.kind === 'qualitative') continue;
    const one = classes.get(key) ?? { facets, plans: [] };
    if (one.plans.at(-1) !== plan) one.plans.push(plan);
    classes.set(key, one);
  }
  const standings = new Map(
    [...classes].map(([key, one]) => {
      const others = [...classes.values()].map((other) => ({ other, relation: relate(one.facets, other.facets) }));
      return [key, { others, reasons: reasonsOf(one.facets, others) }];
    }),
  );
  const comparable = [...classes].filter(([, { facets, plans }]) => plans.length > 1 && facets.every(({ value }) => value !== null));
  const groups = new Map(comparable.map(([key], at) => [key, STEMS[at] ?? `第${String(at + 1)}`]));

  return read.map(({ target, plan, facets, key }) => {
    const standing = standings.get(key);
    if (!standing) return { target, facets, verdict: 'words', group: null, reason: '只写文字，没有数，不参与比较。' };
    const others = standing.others.filter(({ other }) => other.plans.some((one) => one !== plan));
    if (others.length === 0) return { target, facets, verdict: 'alone', group: null, reason: '别的文件都没有为此写数。' };
    const group = groups.get(key) ?? null;
    const open = others.some(({ relation }) => relation.differs.length === 0 && relation.open.length > 0);
    const verdict = group !== null ? 'comparable' : open ? 'unknown' : 'incomparable';
    return { target, facets, verdict, group, reason: reasonIn(standing.reasons, facets, plan, groups.size > 1 ? group : null) };
  });
}

/** Pairs of comparable targets of different plans, for each indicator that has any, in the order of the site. */
export function comparablePairs(corpus: Corpus): { indicator: Indicator; pairs: number }[] {
  return corpus.indicators.flatMap((indicator) => {
    const grouped = Map.groupBy(
      comparabilityOf(indicator, corpus).filter(({ group }) => group !== null),
      ({ group }) => group,
    );
    const pairs = [...grouped.values()].reduce((sum, members) => {
      const own = [...Map.groupBy(members, ({ target }) => target.plan).values()].map(({ length }) => length);
      // all ordered pairs, less those within a plan, each counted twice
      return sum + (members.length ** 2 - own.reduce((squares, count) => squares + count ** 2, 0)) / 2;
    }, 0);
    return pairs > 0 ? [{ indicator, pairs }] : [];
  });
}
