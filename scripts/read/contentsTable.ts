import { readLabel } from './label.ts';

/** Head of a table of contents: 「目录」「目  录」; not 「目录清单」. */
const HEAD = /^目\s*[录次]$/u;
/** Leader and page number of an entry: 「总体要求………… 3」「总体要求  3」; not 「第3」. */
const LEADER = /(?:[.．…·•⋯\u2024-\u2026-]{2,}|\s{2,}|\t)\s*[-—]?\s*\d{1,3}\s*[-—]?$|[.．…·⋯]{4,}$/u;
/** So many entries with leaders in a row are a table of contents also without its head. */
const SHORTEST = 3;

/** An entry without a number (「前言」) is short. */
const LONGEST_UNNUMBERED = 20;

/** An entry without its leader, page number and blanks, to be compared with headings. */
const entry = (line: string): string => line.replace(LEADER, '').replace(/\s+/gu, '');

/**
 * Lines of a document's table of contents, as indices. An entry ends in a leader and a page number, or says word for
 * word what a heading further down begins with; so nothing that stands nowhere else is taken for one.
 */
export function findContents(lines: readonly string[]): number[] {
  const heads = lines.flatMap((line, index) => (HEAD.test(line.trim()) ? [index] : []));
  const found = heads.flatMap((head) => {
    // what stands below the table of contents; built once for each head, of which a document has one
    const below = new Map<string, number>();
    lines.forEach((line, index) => {
      const text = line.replace(/\s+/gu, '');
      if (index > head && (readLabel(text) || text.length <= LONGEST_UNNUMBERED)) below.set(text, index);
    });
    const repeated = (index: number): boolean => {
      const text = entry(lines[index] ?? '');
      const exact = below.get(text);
      if (exact !== undefined && exact > index) return true;
      return readLabel(text) !== null && [...below].some(([line, at]) => at > index && line.startsWith(text) && line !== text);
    };
    const taken: number[] = [];
    let at = head + 1;
    for (; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      if (line.trim() === '') continue;
      if (!LEADER.test(line.trim()) && !repeated(at)) break;
      taken.push(at);
    }
    return taken.length > 0 ? [head, ...taken] : [];
  });
  if (heads.length > 0) return found;
  const leaders = lines.flatMap((line, index) => (LEADER.test(line.trim()) && readLabel(line.trim()) ? [index] : []));
  const runs: number[][] = [];
  for (const index of leaders) {
    const run = runs.at(-1);
    if (run && index === (run.at(-1) ?? -2) + 1) run.push(index);
    else runs.push([index]);
  }
  return runs.filter((run) => run.length >= SHORTEST).flat();
}
