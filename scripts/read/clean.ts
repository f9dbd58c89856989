import { furnitureReason } from './furniture.ts';
import { readLabel } from './label.ts';
import { closeBlanks, widenPunctuation } from './typography.ts';

/** One line of the document after cleaning, with the line of the seed it began on. */
export interface Line {
  text: string;
  /** 1-based line in the seed. */
  at: number;
}

/** A line of the seed that is no part of the document. */
export interface Dropped {
  line: number;
  text: string;
  reason: string;
}

/** What cleaning gives: the document's lines in order, and every line it left out. */
export interface Cleaned {
  lines: Line[];
  dropped: Dropped[];
}

/** A paragraph shorter than this is a line of its own (a title, a table cell), never the first half of a broken one. */
const SHORTEST_BROKEN = 25;
/** Marks that end a paragraph: 「…前列。」「…负责）」; a paragraph ending in 「、」 or 「创新」 goes on. */
const ENDED = /[。！？；：）〕]$/u;

/** Whether `next` is the rest of a paragraph that a page break cut after `line`. */
function isBroken(line: string, next: string): boolean {
  if (line.length < SHORTEST_BROKEN || ENDED.test(line) || line.includes('\t')) return false;
  return readLabel(next) === null;
}

/**
 * Clean the text of a seed: page furniture out (each line with its reason), blanks closed, punctuation widened,
 * and paragraphs that a page break cut joined again. Joining begins at the first chapter, since the lines of a
 * title page are short on purpose. Tabs separate table cells and stay.
 */
export function clean(text: string): Cleaned {
  const lines: Line[] = [];
  const dropped: Dropped[] = [];
  let inBody = false;
  for (const [index, raw] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .entries()) {
    if (raw.trim() === '') continue;
    const at = index + 1;
    const reason = inBody ? null : furnitureReason(raw);
    if (reason) {
      dropped.push({ line: at, text: raw.trim(), reason });
      continue;
    }
    const line = raw
      .trim()
      .split('\t')
      .map((cell) => widenPunctuation(closeBlanks(cell.replace(/\^(?=[①-⑳])/gu, ''))))
      .join('\t');
    const form = readLabel(line)?.form;
    if (form === 'chapter' || form === 'part') inBody = true;
    const last = lines.at(-1);
    if (inBody && last && isBroken(last.text, line)) last.text += line;
    else lines.push({ text: line, at });
  }
  return { lines, dropped };
}
