import { toCsv } from '../../data/csv.ts';
import type { Line } from '../../lib/search/concordance.ts';
import type { PlanName } from './results.ts';

/** Matches =HYPERLINK(知识产权), -5%的年均增速, which Excel would run; does not match “入园惠企”, ——2025年. */
const formula = /^[=+\-@\t\r]/u;

/** Matches the / and line breaks of 专利/商标, which Windows allows in no name, and invisible characters; does not match 知识产权（试行）. */
const forbidden = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** Characters of the query a file name takes; with the folder before it a name stays below what Windows allows. */
const longest = 40;

/**
 * A cell as Excel may open it. The text stays as printed but for one thing: a cell that a spreadsheet would run as a
 * formula gets a single quote before it, as OWASP advises (CSV Injection). Who reads the file with a program strips a
 * quote that stands before = + - or @.
 */
const safe = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);

/**
 * The lines as CSV with a byte order mark: 文件, 位置, 前文, 检索词, 后文, 地址.
 * @param base Address of the page, which makes the lines' addresses absolute.
 */
export function concordanceCsv(lines: readonly Line[], plans: readonly PlanName[], base: string): string {
  const names = new Map(plans.map(({ id, name }) => [id, name]));
  return toCsv(
    lines.map(({ plan, place, left, match, right, url }) => ({
      文件: safe(names.get(plan) ?? plan),
      位置: safe(place),
      前文: safe(left),
      检索词: safe(match),
      后文: safe(right),
      地址: new URL(url, base).href,
    })),
  );
}

/** Name of the file, one that Windows accepts: 语境-入园惠企.csv. */
export function concordanceFileName(query: string): string {
  const words = [...query.replace(forbidden, '_').trim()].slice(0, longest).join('');
  return words === '' ? '语境.csv' : `语境-${words}.csv`;
}

/** Hands the reader a text as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
