import type { PlanMaterial } from '../../lib/compare/material.ts';
import { href } from '../../lib/link.ts';

const loading = new Map<string, Promise<PlanMaterial>>();

/** Loads what is needed of one plan. Rejects where something else comes: the answer of another release, of a portal before the network. */
async function load(id: string): Promise<PlanMaterial> {
  const address = href(`/compare/${encodeURIComponent(id)}.json`);
  const response = await fetch(address);
  const material = (await response.json()) as Partial<PlanMaterial>;
  const parts = [material.tasks, material.facts, material.lacking, material.elsewhere];
  if (!response.ok || material.id !== id || parts.includes(undefined))
    throw new Error(`${address}: ${response.status}, expected the plan ${id}`);
  return material as PlanMaterial;
}

/** What a comparison needs of some plans, in their order; each is loaded once. Rejects where one does not come; asked again, it is tried again. */
export function materialsOf(plans: readonly string[]): Promise<PlanMaterial[]> {
  return Promise.all(
    plans.map((id) => {
      const known = loading.get(id) ?? load(id);
      loading.set(id, known);
      known.catch(() => loading.delete(id));
      return known;
    }),
  );
}
