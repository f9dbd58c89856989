import type { PlacedTarget } from '../../schemas/target.ts';

/** Fragment id of a target: yuncheng/1-2/3 → yuncheng-1-2-3. */
export function targetAnchor(id: string): string {
  return id.replaceAll('/', '-');
}

/** Where a target stands on the page of its indicator, or in the table of all targets where it has none. */
export function targetPath({ id, indicator }: Pick<PlacedTarget, 'id' | 'indicator'>): string {
  return `/targets/${indicator === null ? '' : `${indicator}/`}#${targetAnchor(id)}`;
}
