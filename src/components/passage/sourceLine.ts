import { groupBy } from '../../lib/groupBy.ts';
import type { PassageSource } from '../../lib/share/passageSource.ts';

/** A place as a source line names it. */
export interface NamedPlace {
  plan: string;
  source: PassageSource;
  /** Printed place: 二、（二）2. */
  name: string;
  /** Absolute address. */
  url: string;
}

/** Places of one plan that are named one by one; of more the first and the last. */
const EACH = 3;

/** 《运城市…方案》（运政发〔2024〕13号）二、（二）2.，https://…, for places of one plan. */
function ofPlan(places: readonly NamedPlace[]): string {
  const [first] = places;
  if (!first) return '';
  const { title, name, documentNumber } = first.source;
  const names = places.map((place) => place.name);
  const where = names.length > EACH ? `${first.name}至${names.at(-1) ?? ''}` : names.join('、');
  return `${title === null ? name : `《${title}》`}${documentNumber === null ? '' : `（${documentNumber}）`}${where}，${first.url}`;
}

/** One line that says where words are from, plan by plan: ——《…》（…）二、（二）2.，https://… What is not printed is left out. */
export function sourceLine(places: readonly NamedPlace[]): string {
  return `——${[...groupBy(places, ({ plan }) => plan).values()].map(ofPlan).join('；')}`;
}
