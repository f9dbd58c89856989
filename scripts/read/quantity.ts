/** A number with its unit, as printed and in base units. */
export interface Quantity {
  value: number;
  unit: string;
  printed: string;
}

/** matches 「10.5万件」「10亿元」「30%」「5000万」, not 「2026年」 or 「三年」 */
export const QUANTITY = /(?<![\d.])(?<number>\d+(?:\.\d+)?)(?<scale>万|亿)?(?<unit>元|件|[%％]|家|项|人次|个|分)?/u;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Base unit of a printed one, given the name of what is measured: a count per 万人 is a density, an amount is money. */
export function baseUnit(unit: string | undefined, name: string): string | null {
  if (/万人口|万人(?:高价值|发明)/u.test(name)) return `${unit ?? '件'}/万人`;
  if (unit === undefined) return /金额|销售额/u.test(name) ? '元' : null;
  return unit === '％' ? '%' : unit;
}

/** The quantity in a table cell: 「5000万」 of a 金额 is 50000000 元; 「—」 and 「-」 are null. */
export function readQuantity(cell: string, name: string, fallback: string | null = null): Quantity | null {
  const groups = QUANTITY.exec(cell)?.groups;
  if (!groups?.['number']) return null;
  const value = Math.round(Number(groups['number']) * (SCALE[groups['scale'] ?? ''] ?? 1) * 1e6) / 1e6;
  return { value, unit: baseUnit(groups['unit'], name) ?? fallback ?? '', printed: cell };
}
