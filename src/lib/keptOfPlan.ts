import { digestOf, edition, keptValue } from './kept.ts';
import { planFileDigest } from './planFiles.ts';

const keys = new Map<string, string>();

/** Key of what is made of the file of a plan alone, and of the vocabularies: of its texts, and of how to cite what is in it. Undefined where nothing may be kept. */
export function planFileKey(id: string): string | undefined {
  if (edition() === '') return undefined;
  const known = keys.get(`${edition()} ${id}`) ?? digestOf(edition(), id, planFileDigest(id));
  keys.set(`${edition()} ${id}`, known);
  return known;
}

/**
 * What is made of one plan alone, as the build before made it, or made and then kept; so that what is told of all plans is worked out for
 * those that changed. Both halves of a build have use for it.
 *
 * @param make gives plain data
 * @param of what else it is made of: a digest of it
 */
export function keptOfPlan<Value>(kind: string, plan: string, make: () => Value, of = ''): Value {
  const key = planFileKey(plan);
  return key === undefined ? make() : keptValue(kind, `${key} ${of}`, make);
}

/** As {@link keptOfPlan}, of what is made of all plans and the vocabularies: the half of a build that comes to it first makes it for both. */
export function keptOfAll<Value>(kind: string, plans: readonly { id: string }[], make: () => Value): Value {
  const all = plans.map(({ id }) => planFileKey(id) ?? '');
  return edition() === '' ? make() : keptValue(kind, digestOf(...all), make);
}
