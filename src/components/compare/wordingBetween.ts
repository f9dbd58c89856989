import type { PlanMaterial } from '../../lib/compare/material.ts';
import { wordingOf, type Wording } from '../../lib/compare/wording.ts';
import { sharedSpans } from '../../lib/reuse/spans.ts';
import { findWordings } from '../../lib/reuse/wordings.ts';

let last: { plans: readonly PlanMaterial[]; wording: Wording } | undefined;

/** The wording of plans compared with one another; kept while the same plans are compared. */
export function wordingBetween(plans: readonly PlanMaterial[]): Wording {
  if (last?.plans.length === plans.length && last.plans.every((plan) => plans.includes(plan))) return last.wording;
  const texts = plans.flatMap(({ id, tasks }) => tasks.map((task) => ({ id: task.id, plan: id, text: task.text })));
  const wording = wordingOf(plans, sharedSpans(findWordings(texts)));
  last = { plans, wording };
  return wording;
}
