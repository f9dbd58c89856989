import type { Plan } from '../schemas/plan.ts';
import type { IndexEntry } from './occurrenceIndex.ts';

/** How often one plan uses a term. */
export interface TermCount {
  plan: Plan;
  uses: number;
  /** Uses in 10,000 characters of the plan, white space not counted; 0 for a plan without text. */
  perTenThousand: number;
}

/** The plans that were first, of those collected, to use a term. */
export interface FirstUse {
  /** Date under their signatures. */
  date: string;
  /** Several where they were signed on one day. */
  plans: Plan[];
}

/** Uses of one term in each plan that uses it, in the order of the site. */
export function termCounts({ places }: IndexEntry, plans: readonly Plan[]): TermCount[] {
  const uses = Map.groupBy(places, ({ provision }) => provision.plan);
  return plans.flatMap((plan) => {
    const count = uses.get(plan.id)?.length ?? 0;
    const { characters } = plan.source;
    return count === 0 ? [] : [{ plan, uses: count, perTenThousand: characters > 0 ? (count / characters) * 10_000 : 0 }];
  });
}

/** The first plans, by the date of their signature, among those that use a term; null where none of them prints a date. */
export function firstUse(plans: readonly Plan[]): FirstUse | null {
  const dates = plans.flatMap(({ signedOn }) => signedOn ?? []).sort();
  const [date] = dates;
  return date === undefined ? null : { date, plans: plans.filter(({ signedOn }) => signedOn === date) };
}

const rate = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A rate in words: 每万字 3.1; a rate too small to be shown is said to be so. */
export function rateInWords(perTenThousand: number): string {
  return perTenThousand < 0.05 ? '每万字不到 0.1' : `每万字 ${rate.format(perTenThousand)}`;
}
