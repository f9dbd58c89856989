import type { Facet, FacetValue } from './facets.ts';

/** How two targets stand to each other: in which facets they differ for certain, and which the text of one of them leaves open. */
export interface Relation {
  differs: Facet[];
  open: Facet[];
}

/** Facets after which the others say nothing: a growth rate and a number, pieces and yuan. */
const final: readonly Facet[] = ['form', 'unit'];

/** How a target with these facets stands to one with those; both lists are empty where the two may be compared. */
export function relate(ours: readonly FacetValue[], theirs: readonly FacetValue[]): Relation {
  const valueOf = new Map(theirs.map(({ facet, value }) => [facet, value]));
  const relation: Relation = { differs: [], open: [] };
  for (const { facet, value } of ours) {
    const other = valueOf.get(facet);
    if (other === undefined) continue;
    if (value === null || other === null) relation.open.push(facet);
    else if (value !== other) {
      if (final.includes(facet)) return { differs: [facet], open: [] };
      relation.differs.push(facet);
    }
  }
  return relation;
}
