import type { PlacedTarget } from '../schemas/target.ts';
import type { Corpus } from './corpus.ts';
import type { Provision } from '../schemas/provision.ts';

/** What a plan consists of, so that no cell of the matrix has to look through all plans for its own. */
interface Sources {
  provisions: Provision[];
  targets: PlacedTarget[];
}

const known = new WeakMap<Corpus, Map<string, Sources>>();

/** Provisions and targets of one plan, in document order; sorted out once per corpus. */
export function sourcesOf(corpus: Corpus, plan: string): Sources {
  const byPlan = known.get(corpus) ?? sortOut(corpus);
  known.set(corpus, byPlan);
  return byPlan.get(plan) ?? { provisions: [], targets: [] };
}

function sortOut({ plans, provisions, targets }: Corpus): Map<string, Sources> {
  const provisionsOf = Map.groupBy(provisions, ({ plan }) => plan);
  const targetsOf = Map.groupBy(targets, ({ plan }) => plan);
  return new Map(plans.map(({ id }) => [id, { provisions: provisionsOf.get(id) ?? [], targets: targetsOf.get(id) ?? [] }]));
}
