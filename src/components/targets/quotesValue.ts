import type { PlacedTarget } from '../../schemas/target.ts';
import { formatValue } from '../../charts/format.ts';

/** Unit that follows a number; 件/万人 is said in the head of the page, and the number itself counts 件. */
const counted = (unit: string): string => (unit === '件/万人' ? '件' : unit);

/** A number in base units with all its digits, as they are counted by threes: 105,000件. */
export function inFull(value: number, unit: string): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: 20 })}${counted(unit)}`;
}

/** The value of a target in full, where the printed words have other digits: 105,000件 for 10.5万件; null for 21266件. */
export function fullValue({ value, unit, valuePrinted }: PlacedTarget): string | null {
  if (value === null || unit === null || valuePrinted === null) return null;
  return valuePrinted.includes(String(value)) ? null : inFull(value, unit);
}

/** An amount of a target's table, as plans print amounts, with all its digits where those differ. */
export function amountOf(value: number, unit: string): { label: string; full: string | null } {
  const label = formatValue(value, unit);
  return { label, full: label.startsWith(String(value)) ? null : inFull(value, unit) };
}
