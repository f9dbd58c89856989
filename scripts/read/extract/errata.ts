import { ownText } from '../../../src/lib/ownText.ts';
import type { Responsibility } from '../../../src/schemas/plan.ts';
import type { Target } from '../../../src/schemas/target.ts';
import { blankErrata } from './errata/blanks.ts';
import type { Erratum, ProvisionText } from './errata/erratum.ts';
import { growthErrata } from './errata/growth.ts';
import { doubledMarkErrata, unpairedMarkErrata } from './errata/marks.ts';
import { incrementErrata, totalErrata } from './errata/targets.ts';
import { misnamedBureauErrata, repeatedUnitErrata, swappedUnitErrata } from './errata/units.ts';
import { latinErrata, lookalikeErrata, repeatedWordErrata, setPhraseErrata } from './errata/words.ts';
import type { Node } from '../outline/tree.ts';

export type { Erratum } from './errata/erratum.ts';

/** What the rules read: the provisions of one plan and what was extracted from them. */
export interface Proof {
  roots: readonly Node[];
  targets: readonly Target[];
  responsibilities: readonly Responsibility[];
}

/** Every provision with its text and printed place: 「三、专栏2 2.」, 「二、（三）指标表」. */
function textsOf(nodes: readonly Node[], above = ''): ProvisionText[] {
  return nodes.flatMap((node) => {
    const gap = /\d$/u.test(above) && /^\d/u.test(node.label) ? ' ' : '';
    const place = above + gap + node.label;
    const named = node.kind === 'table' ? `${place}指标表` : place;
    return [{ provision: node.number, text: ownText(node), place: named }, ...textsOf(node.children, place)];
  });
}

/** Whether two errata are about the same words of one provision. */
const same = (a: Pick<Erratum, 'provision' | 'printed'>, b: Pick<Erratum, 'provision' | 'printed'>): boolean =>
  a.provision === b.provision && (a.printed.includes(b.printed) || b.printed.includes(a.printed));

/**
 * Printed errors that a rule can be sure of, in document order: each accuses a government of a slip, so a rule that may be
 * wrong says nothing. The words of each stand verbatim in its provision.
 */
export function findErrata({ roots, targets, responsibilities }: Proof): Erratum[] {
  const texts = textsOf(roots);
  const found = [
    ...growthErrata(texts),
    ...incrementErrata(targets),
    ...totalErrata(targets, texts),
    ...repeatedUnitErrata(responsibilities),
    ...swappedUnitErrata(responsibilities),
    ...misnamedBureauErrata(texts),
    ...blankErrata(texts),
    ...doubledMarkErrata(texts),
    ...unpairedMarkErrata(texts),
    ...latinErrata(texts),
    ...repeatedWordErrata(texts),
    ...setPhraseErrata(texts),
    ...lookalikeErrata(texts),
  ];
  const once = found.filter((each, at) => !found.slice(0, at).some((earlier) => same(each, earlier)));
  const textOf = new Map(texts.map(({ provision, text }, order) => [provision, { text, order }]));
  return once
    .filter(({ provision, printed }) => textOf.get(provision)?.text.includes(printed))
    .sort((a, b) => (textOf.get(a.provision)?.order ?? 0) - (textOf.get(b.provision)?.order ?? 0));
}

/**
 * Joins what a person found with what the rules found. For the same words of a provision the person's entry stands.
 *
 * @param provisions ids in document order.
 */
export function mergeErrata(
  found: readonly Erratum[],
  curated: readonly Omit<Erratum, 'rule'>[],
  provisions: readonly string[],
): Erratum[] {
  const order = new Map(provisions.map((provision, at) => [provision, at]));
  const byHand = curated.map(({ provision, printed, suggested, reason }): Erratum => ({
    provision,
    printed,
    suggested,
    reason,
    rule: null,
  }));
  return [...byHand, ...found.filter((each) => !byHand.some((one) => same(each, one)))].sort(
    (a, b) => (order.get(a.provision) ?? -1) - (order.get(b.provision) ?? -1),
  );
}
