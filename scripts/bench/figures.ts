/** Middle, 95th percentile and largest of some figures. */
export function summary(figures: readonly number[]): { median: number; p95: number; max: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? Number.NaN };
}

/** The figures as one line: median 8.2, p95 17.1, largest 17.7. */
export function line(figures: readonly number[], unit: number, digits = 1): string {
  const { median, p95, max } = summary(figures);
  const [middle, high, most] = [median, p95, max].map((figure) => (figure / unit).toFixed(digits));
  return `median ${middle}, p95 ${high}, largest ${most}`;
}
