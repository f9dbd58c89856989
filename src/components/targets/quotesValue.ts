import type { PlacedTarget } from '../../schemas/target.ts';
import { formatValue, fullValue } from '../../charts/format.ts';

/** The value of a target in full, where the printed words have other digits: 105000件 for 10.5万件; null for 21266件. */
export function valueInFull({ value, unit, valuePrinted }: PlacedTarget): string | null {
  if (value === null || unit === null || valuePrinted === null) return null;
  return valuePrinted.includes(String(value)) ? null : fullValue(value, unit);
}

/** An amount of a target's table, as plans print amounts, with all its digits where those differ. */
export function amountOf(value: number, unit: string): { label: string; full: string | null } {
  const label = formatValue(value, unit);
  return { label, full: label.startsWith(String(value)) ? null : fullValue(value, unit) };
}
