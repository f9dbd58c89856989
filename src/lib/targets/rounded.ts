/** Decimals kept: one; below 1 two figures that say something, below a thousandth none do. */
function decimals(value: number): number {
  const size = Math.abs(value);
  return size === 0 || size >= 1 ? 1 : Math.min(3, Math.ceil(-Math.log10(size)) + 1);
}

/** A number to one decimal, below 1 to two figures, with a true minus sign: 17.9, 2388.4, 0.44, −3.6, 43. */
export function rounded(value: number): string {
  return String(Number(value.toFixed(decimals(value)))).replace('-', '−');
}

/** Whether {@link rounded} says less than the number: of 17.93, not of 2388.4. Noise of binary fractions is no difference. */
function isRounded(value: number): boolean {
  return Math.abs(Number(value.toFixed(decimals(value))) - value) > 1e-9 * Math.max(1, Math.abs(value));
}

/** A rounded number that says so where it is: 约 17.9, but 2388.4. */
export function about(value: number): string {
  return `${isRounded(value) ? '约 ' : ''}${rounded(value)}`;
}

/** A number and what counts it, money by 万 and 亿 as plans print it: 500 and 万元 of 5000000 元. */
export function scaled(value: number, unit: string): { value: number; unit: string } {
  const size = Math.abs(value);
  if (unit !== '元' || size < 1e4) return { value, unit: unit === '%' ? '个百分点' : unit };
  return size < 1e8 ? { value: value / 1e4, unit: '万元' } : { value: value / 1e8, unit: '亿元' };
}

/** An amount worked out, for readers: 约 2388.4 件, 500 万元; a difference of shares is 4 个百分点. */
export function amountInWords(amount: number, unit: string): string {
  const { value, unit: counted } = scaled(amount, unit);
  return `${about(value)} ${counted}`.trim();
}

/** A multiple, as readers say it: 2.28 of 2.2808, 12.3, 10000. Two decimals, one from 10, none from 100. */
export function multipleInWords(multiple: number): string {
  return String(Number(multiple.toFixed(multiple < 10 ? 2 : multiple < 100 ? 1 : 0)));
}
