import type { Plan } from '../schemas/plan.ts';
import { citedPlan } from './cite/citedDocument.ts';
import { gbt7714 } from './cite/gbt7714.ts';

/**
 * Reference to a plan after GB/T 7714—2015 without its address, to which an address can be added. Parts the text does not print are left
 * out, the issuer too: nobody is named who is not.
 * @param part place of the clause as printed, with its heading; empty for the whole plan: `二、（二）2.`
 */
export function citation(plan: Plan, part = ''): string {
  return gbt7714({ ...citedPlan(plan), part: part === '' ? null : part }).work.trim();
}
