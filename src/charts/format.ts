/** Figures a number can hold for sure; sums like 0.1 + 0.2 are wrong only after them. */
const DIGITS = 15;
const digits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: DIGITS });

/** A number in digits, without the errors of sums (0.1 + 0.2 → 0.3) and without an exponent (1e-7 → 0.0000001). */
export function plainNumber(value: number): string {
  return digits.format(value);
}

/** Digits as readers see them, a number below 0 with the sign that is as wide as a plus. */
const printed = (value: number): string => plainNumber(value).replace('-', '−');

/** What follows a number of this unit: 件 for 件/万人, because “per what” is said in the name of the indicator. */
export function unitAfter(unit: string): string {
  // Matches /万人 of 件/万人; not 万 of 万件.
  return unit.replace(/\/.*$/u, '');
}

/** Words for large amounts, largest first. */
const large = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/**
 * A value in base units as plans print it: 9324件, 3.3件, 3000万元, 10亿元.
 *
 * @param round whether counts take 万 and 亿 too, as on an axis: 10万件.
 */
export function formatValue(value: number, unit: string, round = false): string {
  // Plans print an amount of money that does not exist yet as a bare 0.
  if (value === 0 && unit === '元') return '0';
  const [power, word] = (unit === '元' || round ? large.find(([least]) => Math.abs(value) >= least) : undefined) ?? [1, ''];
  return `${printed(value / power)}${word}${unitAfter(unit)}`;
}

/** A value in full: 105000件, 1000000000元. */
export function fullValue(value: number, unit: string): string {
  return `${printed(value)}${unitAfter(unit)}`;
}
