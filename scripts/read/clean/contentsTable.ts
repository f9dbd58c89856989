import { readLabel } from '../outline/label.ts';

/** Head of a table of contents: 「目录」「目  录」; not 「目录清单」. */
const HEAD = /^目\s*[录次]$/u;
/** Leader and page number of an entry: 「总体要求………… 3」「总体要求  3」; not 「第3」. */
const LEADER = /(?:[.．…·•⋯\u2024-\u2026-]{2,}|\s{2,}|\t)[\s.．…·]*[-—]?\s*\d{1,3}\s*[-—]?$|[.．…·⋯]{4,}\s*$/u;
/** So many entries with leaders are a table of contents also without its head. */
const SHORTEST = 3;
/** An entry is at most so long, and no sentence. */
const LONGEST_ENTRY = 45;
/** A table of contents is at most so many lines long. */
const LONGEST = 400;

/** A line as it is compared: without blanks, whatever the width of its marks. */
const plain = (line: string): string => line.normalize('NFKC').replace(/\s+/gu, '');
/** An entry without its leader and page number. */
const entry = (line: string): string => plain(line.replace(LEADER, ''));
const isEntry = (line: string): boolean => entry(line).length <= LONGEST_ENTRY && !line.includes('。');
/** An entry told by its leader alone. */
const hasLeader = (line: string): boolean => isEntry(line) && LEADER.test(line.trim());

/** Lines from `head` on until its first entry stands again, as the first heading of the text; only if all are entries. */
function untilRepeated(lines: readonly string[], head: number): number[] {
  const first = lines.findIndex((line, index) => index > head && line.trim() !== '');
  const words = entry(lines[first] ?? '');
  if (first === -1 || words === '' || !isEntry(lines[first] ?? '')) return [];
  for (let at = first + 1; at < Math.min(lines.length, head + LONGEST); at += 1) {
    const line = plain(lines[at] ?? '');
    if (line === words || (line.startsWith(words) && readLabel(words) !== null)) return range(head, at);
    if (!isEntry(line)) return [];
  }
  return [];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/**
 * Lines of a document's table of contents, as indices: from its head until its first entry stands again, or, where it
 * does not, the entries behind the head that end in a leader and a page number. Without a head several entries with
 * leaders are one too. So nothing that stands nowhere else is taken for one, but page numbers.
 */
export function findContents(lines: readonly string[]): number[] {
  const heads = lines.flatMap((line, index) => (HEAD.test(line.trim()) ? [index] : []));
  const found = heads.flatMap((head) => untilRepeated(lines, head));
  if (found.length > 0) return found;
  const leaders = lines.flatMap((line, index) => (hasLeader(line) && readLabel(line.trim()) ? [index] : []));
  return leaders.length >= SHORTEST
    ? [...heads.filter((head) => lines[head + 1] !== undefined && hasLeader(lines[head + 1] ?? '')), ...leaders]
    : [];
}
