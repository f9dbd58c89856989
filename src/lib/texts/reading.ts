import type { Plan } from '../../schemas/plan.ts';
import type { Provision } from '../../schemas/provision.ts';
import { childrenOf, ownLabel } from '../outlinePlace.ts';
import { placeWords, type PlacedWords } from './placedWords.ts';

/** One provision as it is read: its own printed number, its words, what stands below it. */
export interface Clause {
  provision: Provision;
  /** Printed number without that of its parent: `（二）`; empty where none is printed. */
  label: string;
  words: PlacedWords;
  children: Clause[];
  /** Whether its units are printed behind its children. */
  unitsLast: boolean;
}

/** A plan in the order in which it is printed. */
export interface Reading {
  plan: Plan;
  /** The notice that issues the plan, which stands before its title; empty where there is none. */
  notice: Clause[];
  /** Everything below the title. */
  clauses: Clause[];
}

/** The number that the outline gives to the notice that issues a plan. */
const NOTICE = 'notice';

/**
 * Puts the provisions of one plan in the order of print.
 * @param provisions of this plan, in document order
 * @param unitsLast numbers of the provisions whose units are printed behind their children
 */
export function readingOf(plan: Plan, provisions: readonly Provision[], unitsLast: ReadonlySet<string>): Reading {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const lookup = (id: string): Provision | undefined => byId.get(id);
  const clause = (provision: Provision): Clause => ({
    provision,
    label: ownLabel(provision, lookup),
    words: placeWords(provision),
    children: childrenOf(provision, lookup).map(clause),
    unitsLast: unitsLast.has(provision.number),
  });
  const roots = provisions.filter(({ parent }) => parent === null).map(clause);
  const [first, ...others] = roots;
  return first?.provision.number === NOTICE ? { plan, notice: [first], clauses: others } : { plan, notice: [], clauses: roots };
}
