import type { Provision } from '../schemas/provision.ts';
import type { Span } from './search/fold.ts';

/** One occurrence: where its words stand in the text of a provision. */
export interface Place {
  provision: Provision;
  span: Span;
}

/** One thing named in the plans, with a place for every time it is named, in document order. */
export interface IndexEntry {
  name: string;
  places: Place[];
}

/** How many plans the places of an entry are in. */
export function plansOf({ places }: Pick<IndexEntry, 'places'>): number {
  return new Set(places.map(({ provision }) => provision.plan)).size;
}

/**
 * Collects things named in the plans; names in more plans come first, then those with more occurrences.
 * @param provisions in document order
 * @param named what a provision names, as often as it does
 */
export function indexNames(
  provisions: readonly Provision[],
  named: (provision: Provision) => Iterable<{ name: string; span: Span }>,
): IndexEntry[] {
  const entries = new Map<string, IndexEntry>();
  for (const provision of provisions) {
    for (const { name, span } of named(provision)) {
      const entry = entries.get(name) ?? { name, places: [] };
      entry.places.push({ provision, span });
      entries.set(name, entry);
    }
  }
  for (const { places } of entries.values()) {
    // stable: the provisions stay in document order
    places.sort((a, b) => (a.provision === b.provision ? a.span.start - b.span.start : 0));
  }
  return [...entries.values()]
    .map((entry) => ({ entry, plans: plansOf(entry) }))
    .sort((a, b) => b.plans - a.plans || b.entry.places.length - a.entry.places.length || a.entry.name.localeCompare(b.entry.name, 'zh-CN'))
    .map(({ entry }) => entry);
}
