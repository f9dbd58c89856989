import type { Corpus } from '../../lib/corpus.ts';
import { headingOf } from '../../lib/outlinePlace.ts';
import { titleOf } from '../../lib/planWords.ts';

/** What readers call what a reference leads to: the heading of a provision, the title of a plan, the label of a theme, indicator or department; else the address. */
export function namedOf(reference: string, corpus: Corpus): string {
  const provision = corpus.provision(reference);
  if (provision) return headingOf(provision, corpus.provision) || `编号 ${provision.number}`;
  // Matches /themes/ip-finance/ and /plans/zibo/; must not match /plans/zibo/3-1/.
  const [, room, id] = /^\/(plans|themes|targets|departments)\/([^/]+)\/$/u.exec(reference) ?? [];
  if (room === 'plans') {
    const plan = corpus.plans.find((one) => one.id === id);
    return plan ? titleOf(plan) : reference;
  }
  const named = room === 'themes' ? corpus.themes : room === 'targets' ? corpus.indicators : corpus.departments;
  return named.find((one) => one.id === id)?.label ?? reference;
}
