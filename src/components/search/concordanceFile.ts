import { toCsv } from '../../data/csv.ts';
import type { Line } from '../../lib/search/concordance.ts';
import { nameWords } from '../export/saveFile.ts';
import { safeCell } from '../export/safeCell.ts';
import type { PlanName } from './results.ts';

/** Characters of the query a file name takes; with the folder before it a name stays below what Windows allows. */
const longest = 40;

/**
 * The lines as CSV with a byte order mark: 文件, 位置, 前文, 检索词, 后文, 地址.
 * @param base Address of the page, which makes the lines' addresses absolute.
 */
export function concordanceCsv(lines: readonly Line[], plans: readonly PlanName[], base: string): string {
  const names = new Map(plans.map(({ id, name }) => [id, name]));
  return toCsv(
    lines.map(({ plan, place, left, match, right, url }) => ({
      文件: safeCell(names.get(plan) ?? plan),
      位置: safeCell(place),
      前文: safeCell(left),
      检索词: safeCell(match),
      后文: safeCell(right),
      地址: new URL(url, base).href,
    })),
  );
}

/** Name of the file, one that Windows accepts: 语境-入园惠企.csv. */
export function concordanceFileName(query: string): string {
  const words = nameWords(query, longest);
  return words === '' ? '语境.csv' : `语境-${words}.csv`;
}
