import type { PlacedTarget } from '../../schemas/target.ts';
import { targetLabel } from '../../lib/targetLabel.ts';

// Matches the signs of “≥60%”, “力争 78件”, “+30%”; not the − of “−18%”, which is part of the value.
const SIGNS = /^(?:力争)?\s*[≥>≤<+]?/u;

/** Value and unit in base units, 105000件, where that is written otherwise than the value shown, 10.5万件; null where it is not, and without a number. */
export function fullValue(target: PlacedTarget): string | null {
  if (target.value === null) return null;
  const full = `${String(target.value)}${target.unit ?? ''}`;
  return targetLabel(target).replace(SIGNS, '') === full.replace('-', '−') ? null : full;
}

/** Where a target stands on the page of its indicator, or in the table of all targets where it has none. */
export function targetPath({ id, indicator }: PlacedTarget): string {
  return `/targets/${indicator ? `${indicator}/` : ''}#${anchorOf(id)}`;
}

/** Fragment id of a target: yuncheng/1-2/3 → yuncheng-1-2-3. */
export function anchorOf(id: string): string {
  return id.replaceAll('/', '-');
}
