import type { Coverage, CoverageLevel } from './coverage.ts';

/** How many cells stand at each level, and how many have a number. */
export type CoverageCounts = Record<CoverageLevel | 'number', number>;

/** What is counted, in the order of columns and rows of counts: the levels from most to least, then numbers. */
export const counted: (keyof CoverageCounts)[] = ['task', 'action', 'mention', 'none', 'number'];

/** Counts the cells of a row, a column or the whole matrix. */
export function countCells(cells: readonly Pick<Coverage, 'level' | 'quantified'>[]): CoverageCounts {
  const counts: CoverageCounts = { task: 0, action: 0, mention: 0, none: 0, number: 0 };
  for (const { level, quantified } of cells) {
    counts[level] += 1;
    if (quantified.length > 0) counts.number += 1;
  }
  return counts;
}
