import type { Corpus } from './corpus.ts';
import type { Provision } from '../schemas/provision.ts';

/** One thing named in the plans, with every provision that names it, in document order. */
export interface IndexEntry {
  name: string;
  provisions: Provision[];
}

/**
 * Collects things named in the plans; names in more plans come first, then those with more occurrences.
 * @param named what each plan names, with the number of the provision
 */
export function indexNames(corpus: Corpus, named: (plan: Corpus['plans'][number]) => { name: string; provision: string }[]): IndexEntry[] {
  const entries = new Map<string, Provision[]>();
  for (const plan of corpus.plans) {
    for (const { name, provision } of named(plan)) {
      const found = corpus.provision(`${plan.id}/${provision}`);
      if (found) entries.set(name, [...(entries.get(name) ?? []), found]);
    }
  }
  const plans = (entry: IndexEntry): number => new Set(entry.provisions.map((provision) => provision.plan)).size;
  return [...entries]
    .map(([name, provisions]) => ({ name, provisions: [...new Set(provisions)] }))
    .sort((a, b) => plans(b) - plans(a) || b.provisions.length - a.provisions.length || a.name.localeCompare(b.name, 'zh-CN'));
}
