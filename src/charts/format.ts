/** What follows a number of this unit on the page: 件/万人 is said in the axis title, the value itself is 件. */
function shown(unit: string): string {
  return unit === '件/万人' ? '件' : unit;
}

/**
 * A value in base units as plans print it: 9324件, 3.3件, 3000万元, 10亿元.
 *
 * @param round whether counts take 万 and 亿 too, as on an axis: 10万件.
 */
export function formatValue(value: number, unit: string, round = false): string {
  // Plans print an amount of money that does not exist yet as a bare 0.
  if (value === 0 && unit === '元') return '0';
  const large = unit === '元' || round;
  if (large && value >= 1e8) return `${String(value / 1e8)}亿${shown(unit)}`;
  if (large && value >= 1e4) return `${String(value / 1e4)}万${shown(unit)}`;
  return `${String(value)}${shown(unit)}`;
}
