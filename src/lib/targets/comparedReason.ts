import type { Plan } from '../../schemas/plan.ts';
import { documentsInWords } from '../counts.ts';
import { facetLabels, facetOpen, facetOrder, notApplicable, type Facet, type FacetValue } from './facets.ts';
import type { Relation } from './relation.ts';

/** Targets that say the same of every facet, with the plans they are from, in the order of the site. */
export interface Alike {
  facets: FacetValue[];
  plans: Plan[];
}

/** How the targets of a class stand to another class, or to each other. */
export interface Standing {
  other: Alike;
  relation: Relation;
}

/** A facet in which some differ, or which some leave open, with their plans by what they say of it. */
interface Deciding {
  facet: Facet;
  differ: boolean;
  ours: string | null;
  theirs: Map<string | null, Set<Plan>>;
}

/** What a class has to say to every other: which of them may be compared with it, and what decides about the rest. */
export interface Reasons {
  same: Set<Plan>;
  deciding: Deciding[];
}

/** Plans that a reason names before it counts. */
const NAMED = 3;

/** What a target says of a facet; null where it should and does not, 不适用 where the facet cannot bear on it. */
export function valueOf(facets: readonly FacetValue[], facet: Facet): string | null {
  const found = facets.find((one) => one.facet === facet);
  return found === undefined ? notApplicable : found.value;
}

/** Plans by what the classes say of a facet. */
function plansBySaying(facet: Facet, standings: readonly Standing[]): Deciding['theirs'] {
  const theirs: Deciding['theirs'] = new Map();
  for (const { other } of standings) {
    const value = valueOf(other.facets, facet);
    const plans = theirs.get(value) ?? new Set();
    for (const plan of other.plans) plans.add(plan);
    theirs.set(value, plans);
  }
  return theirs;
}

/** Gathers, once for all targets of a class, the plans behind each reason. */
export function reasonsOf(facets: readonly FacetValue[], standings: readonly Standing[]): Reasons {
  const same = standings.filter(({ relation }) => relation.differs.length + relation.open.length === 0);
  const deciding = facetOrder.flatMap((facet) => {
    const by = standings.filter(({ relation }) => [...relation.differs, ...relation.open].includes(facet));
    if (by.length === 0) return [];
    const differ = by.some(({ relation }) => relation.differs.includes(facet));
    return [{ facet, differ, ours: valueOf(facets, facet), theirs: plansBySaying(facet, by) }];
  });
  return { same: new Set(same.flatMap(({ other }) => other.plans)), deciding };
}

/** 淄博、新乡; 三十份文件 beyond three; its own plan is left out. Empty where no other is left. */
function named(plans: ReadonlySet<Plan>, own: Plan): string {
  const count = plans.size - (plans.has(own) ? 1 : 0);
  if (count > NAMED) return `${documentsInWords(count)}文件`;
  return [...plans]
    .filter((plan) => plan !== own)
    .map(({ name }) => name)
    .join('、');
}

/** 为市级; 2026年; what stands for nothing said. */
function said(facet: Facet, value: string | null): string {
  if (value === null) return facetOpen[facet];
  return facet === 'year' || facet === 'scope' || value === notApplicable ? value : `为${value}`;
}

/** 目标年不同：本文件2025年，淄博、新乡2026年; empty where only its own plan says otherwise. */
function clauseOf({ facet, differ, ours, theirs }: Deciding, own: Plan): string {
  // what the plan itself leaves open is open towards all, and names nobody
  const others =
    ours === null ? [] : [...theirs].map(([value, plans]) => ({ value, names: named(plans, own) })).filter(({ names }) => names);
  if (others.length === 0 && ours !== null) return '';
  if (facet === 'agreed') return `${others[0]?.names ?? '本文件'}${facetOpen.agreed}`;
  const sides = [`本文件${said(facet, ours)}`, ...others.map(({ names, value }) => `${names}${said(facet, value)}`)];
  return `${facetLabels[facet]}${differ ? '不同' : '未明'}：${sides.join('，')}`;
}

/**
 * Why a target of the class may not be compared, or with whom it may, as a sentence: the facets that decide and the plans in which
 * they do. `group` names its class where there are several.
 */
export function reasonIn({ same, deciding }: Reasons, facets: readonly FacetValue[], own: Plan, group: string | null): string {
  const like = named(same, own);
  if (like) {
    const alike = facets.filter(({ facet }) => ['scope', 'period', 'level', 'year'].includes(facet)).map(({ value }) => value);
    return `可与${like}相比${alike.length > 0 ? `：同为${alike.join('、')}` : ''}${group === null ? '' : `（${group}组）`}。`;
  }
  return deciding
    .map((one) => clauseOf(one, own))
    .filter(Boolean)
    .join('；')
    .concat('。');
}
