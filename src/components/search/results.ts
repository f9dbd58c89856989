import { groupBy } from '../../lib/groupBy.ts';
import type { Choosable } from '../../lib/search/catalogue.ts';
import { facets, type Facet, type SearchState } from './address.ts';
import type { Hit } from './engine.ts';

/** A plan as the search page names it. */
export interface PlanName {
  id: string;
  name: string;
  mark: string;
}

/** The hits of one plan. */
export interface Group {
  plan: PlanName;
  hits: Hit[];
  /** Occurrences in `hits`. */
  occurrences: number;
  /** Occurrences in the plan whatever theme, department and kind are asked for. */
  unfiltered: number;
}

/** Occurrences by filter value. */
export type Counts = Map<string, number>;

/** Sum of the occurrences of some hits. */
export function countOccurrences(hits: readonly Hit[]): number {
  return hits.reduce((sum, { occurrences }) => sum + occurrences, 0);
}

/** The conditions of a state, but the one on `except`, as a question to a hit. */
function conditions(state: SearchState, choosables: readonly Choosable[], except?: Facet): ((hit: Hit) => boolean)[] {
  const asked = facets.filter((facet) => facet !== except && state[facet].length > 0);
  return asked.map((facet) => {
    const ids = new Set(state[facet]);
    if (facet === 'plan') return ({ plan }) => ids.has(plan);
    const numbers = new Set(choosables.flatMap((one, number) => (one.facet === facet && ids.has(one.id) ? [number] : [])));
    return ({ chosenBy }) => chosenBy.some((number) => numbers.has(number));
  });
}

/** The hits that meet the state's conditions, but the one on `except`; the same list where there are none. */
export function filterHits(hits: readonly Hit[], state: SearchState, choosables: readonly Choosable[], except?: Facet): readonly Hit[] {
  const asked = conditions(state, choosables, except);
  return asked.length === 0 ? hits : hits.filter((hit) => asked.every((meets) => meets(hit)));
}

/** Something of the hits added up for each choosable. */
export function sumByChoosable(hits: readonly Hit[], choosables: readonly Choosable[], of: (hit: Hit) => number): Float64Array {
  const sums = new Float64Array(choosables.length);
  for (const hit of hits) {
    const amount = of(hit);
    for (const number of hit.chosenBy) sums[number] = (sums[number] ?? 0) + amount;
  }
  return sums;
}

/** Occurrences that each value of each facet would leave, the other conditions kept. */
export function facetCounts(hits: readonly Hit[], state: SearchState, choosables: readonly Choosable[]): Record<Facet, Counts> {
  const plan: Counts = new Map();
  for (const hit of filterHits(hits, state, choosables, 'plan')) plan.set(hit.plan, (plan.get(hit.plan) ?? 0) + hit.occurrences);
  // Where nothing narrows the search, all facets are of the same hits, which are gone through once.
  const summed = new Map<readonly Hit[], Float64Array>();
  const of = (facet: Choosable['facet']): Counts => {
    const left = filterHits(hits, state, choosables, facet);
    const sums = summed.get(left) ?? sumByChoosable(left, choosables, ({ occurrences }) => occurrences);
    summed.set(left, sums);
    return new Map(choosables.flatMap((one, number) => (one.facet === facet && sums[number] ? [[one.id, sums[number]]] : [])));
  };
  return { plan, theme: of('theme'), department: of('department'), kind: of('kind') };
}

/** The chosen plans in their fixed order, those without a hit included. */
export function groupByPlan(
  hits: readonly Hit[],
  plans: readonly PlanName[],
  state: SearchState,
  choosables: readonly Choosable[],
): Group[] {
  const all = groupBy(hits, ({ plan }) => plan);
  const left = filterHits(hits, state, choosables);
  const shown = left === hits ? all : groupBy(left, ({ plan }) => plan);
  const chosen = new Set(state.plan);
  return plans
    .filter(({ id }) => chosen.size === 0 || chosen.has(id))
    .map((plan) => {
      const own = shown.get(plan.id) ?? [];
      const occurrences = countOccurrences(own);
      return { plan, hits: own, occurrences, unfiltered: left === hits ? occurrences : countOccurrences(all.get(plan.id) ?? []) };
    });
}

/** Clauses that stand open at first, over all plans: as many texts are loaded before the page answers. */
const firstHits = 10;

/** How many clauses of each group stand open at first: shared out evenly, at least one as long as there are any to share. */
export function firstShown(groups: readonly Group[]): number[] {
  const shown = groups.map(() => 0);
  for (let left = firstHits, before = -1; left > 0 && left !== before;) {
    before = left;
    for (const [at, { hits }] of groups.entries()) {
      const so = shown[at] ?? 0;
      if (left === 0 || so >= hits.length) continue;
      shown[at] = so + 1;
      left -= 1;
    }
  }
  return shown;
}

/** Plans named one by one before the rest is only counted. */
const namesAtMost = 5;

/** Characters of a query that a sentence repeats. */
const repeatedAtMost = 40;

/** A query as it is repeated: on one line, a pasted passage cut. */
export function shortened(query: string): string {
  const characters = [...query.trim().replace(/\s+/gu, ' ')];
  return characters.length > repeatedAtMost ? `${characters.slice(0, repeatedAtMost).join('')}……` : characters.join('');
}

/** A query as a sentence repeats it. */
export function quoted(query: string): string {
  return `“${shortened(query)}”`;
}

/** That a query is nowhere. Several words are looked for in one clause, so their absence is that of a clause. */
export function nowhere(query: string): string {
  return query.trim().includes(' ') ? `没有一条符合${quoted(query)}` : `没有${quoted(query)}`;
}

/** The result in one sentence: 4 处，见于 4 份文件的 4 条；晋城 0 处。 */
export function resultSentence(groups: readonly Group[], query: string): string {
  const found = groups.filter(({ hits }) => hits.length > 0);
  const unfiltered = groups.reduce((sum, group) => sum + group.unfiltered, 0);
  if (found.length === 0 && unfiltered > 0) return `所选条件下没有${quoted(query)}；不加条件有 ${unfiltered} 处。`;
  if (found.length === 0) return `${groups.length} 份文件中${nowhere(query)}。`;
  const provisions = found.reduce((sum, { hits }) => sum + hits.length, 0);
  const occurrences = found.reduce((sum, group) => sum + group.occurrences, 0);
  const without = groups.filter(({ hits }) => hits.length === 0).map(({ plan }) => plan.name);
  const absent = without.length > namesAtMost ? `其余 ${without.length} 份文件` : without.join('、');
  const condition = unfiltered > occurrences ? '所选条件下 ' : '';
  return `${condition}${occurrences} 处，见于 ${found.length} 份文件的 ${provisions} 条${absent === '' ? '' : `；${absent} 0 处`}。`;
}
