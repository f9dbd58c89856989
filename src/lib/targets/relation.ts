import { facetOrder, type Facet, type FacetValue } from './facets.ts';

/** How two targets stand to each other: in which facets they differ for certain, and which the text of one of them leaves open. */
export interface Relation {
  differs: Facet[];
  open: Facet[];
}

/** Facets after which the others say nothing: a growth rate and a number, pieces and yuan. */
const final: readonly Facet[] = ['form', 'unit'];

/**
 * How a target with these facets stands to one with those; both lists are empty where the two may be compared. A facet that bears on
 * only one of them tells them apart.
 */
export function relate(ours: readonly FacetValue[], theirs: readonly FacetValue[]): Relation {
  const [own, other] = [ours, theirs].map((facets) => new Map(facets.map(({ facet, value }) => [facet, value])));
  const relation: Relation = { differs: [], open: [] };
  for (const facet of facetOrder) {
    const [value, against] = [own?.get(facet), other?.get(facet)];
    if (value === against && value !== null) continue;
    const open = value !== undefined && against !== undefined && (value === null || against === null);
    if (!open && final.includes(facet)) return { differs: [facet], open: [] };
    relation[open ? 'open' : 'differs'].push(facet);
  }
  return relation;
}
