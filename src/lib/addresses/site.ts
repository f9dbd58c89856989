import { existsSync, readFileSync } from 'node:fs';
import type { Corpus } from '../assembleCorpus.ts';
import { CHANGES, readChanges } from './changes.ts';
import { marginaliaOf, type Marginalia } from './marginalia.ts';
import { linesOf, partsOf } from './released.ts';
import { standIns, type StandIn } from './standIns.ts';
import { successions, type Succession } from './succession.ts';

/** Where the released addresses are kept, from the root of the repository. */
export const RELEASED = 'content/addresses/released.txt';

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

let all: Succession[] | undefined;

/** What became of addresses, from the repository; read once in a build. Throws where the file is faulty. */
export function ourSuccessions(): Succession[] {
  if (import.meta.env.DEV) return successions(readChanges(read(CHANGES)));
  all ??= successions(readChanges(read(CHANGES)));
  return all;
}

/** Pages to be made where released pages were. */
export function ourStandIns(corpus: Corpus): StandIn[] {
  const plans = new Set(corpus.plans.map(({ id }) => id));
  return standIns(linesOf(read(RELEASED)), ourSuccessions(), {
    urlOf: (id) => corpus.provision(id)?.url,
    hasPlan: (id) => plans.has(id),
  });
}

const fragments = new Map<string, readonly string[]>();

/** The released fragments of a page, from the repository; read once in a build. */
export function ourReleasedFragments(page: string): readonly string[] {
  const known = import.meta.env.DEV ? undefined : fragments.get(page);
  const found = known ?? linesOf(read(RELEASED)).map(partsOf).filter(({ path, fragment }) => path === page && fragment !== '').map(({ fragment }) => fragment); // prettier-ignore
  fragments.set(page, found);
  return found;
}

const byPlan = new Map<string, Map<string, Marginalia>>();

/** What provision `number` of a plan carries for addresses that were; undefined where nothing, as for nearly all. */
export function ourMarginalia(corpus: Corpus, plan: string, number: string): Marginalia | undefined {
  const changed = ourSuccessions();
  if (changed.length === 0) return undefined;
  const made = byPlan.get(plan) ?? marginaliaOf(plan, new Set(corpus.provisionsOf(plan).map((one) => one.number)), changed);
  if (!import.meta.env.DEV) byPlan.set(plan, made);
  return made.get(number);
}
