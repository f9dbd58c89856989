import type { Plan } from '../schemas/plan.ts';
import type { DerivedPlan } from './derive.ts';
import { digestOf, keepBytes, keptValue } from './kept.ts';

/** A plan file taken apart. */
export interface PlanFile extends DerivedPlan {
  plan: Plan;
}

/** The frontmatter of a plan file and what stands under it; null where it has none. */
export function halvesOf(source: string): { front: string; body: string } | null {
  const [whole, front = ''] = /^---\n(.*?)\n---\n/su.exec(source) ?? [];
  return whole === undefined ? null : { front, body: source.slice(whole.length) };
}

/**
 * A plan file as it was taken apart when it was written, or in the build before; else as `takeApart` does it, once.
 * @param digest that of the file, by {@link digestOf}
 */
export const keptPlanFile = (name: string, digest: string, takeApart: () => PlanFile): PlanFile =>
  keptValue('plans', `${name} ${digest}`, takeApart);

/** Keeps what is known of a plan file before it is read: who prints a plan need not parse what was printed. */
export const keepPlanFile = (name: string, source: string, file: PlanFile): void =>
  keepBytes('plans', `${name} ${digestOf(source)}`, JSON.stringify(file));
