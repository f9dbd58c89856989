import { findContents } from './contentsTable.ts';
import type { Document } from '../formats/document.ts';
import { furnitureReason } from './furniture.ts';
import { CleaningLog, type Cleaning } from './log.ts';
import { readLabel } from '../outline/label.ts';
import { findPageNumbers } from './pageNumbers.ts';
import { findWrapping, goesOn, widthOf, type Printed } from './paragraphs.ts';
import { join, LINE_END, placesIn, replace, slice, traced, trim, type Place, type Traced } from './traced.ts';
import { closeBlanks, dropInvisible, hasNarrowStops, hasStraightQuotes, widenPunctuation, widenQuotes, widenStops } from './typography.ts';

/** One line of the document after cleaning: a heading, a paragraph or a table row. */
export type Line = Traced;

/** Something of the seed that is no part of the plan. */
export interface Dropped extends Place {
  text: string;
  reason: string;
}

/** What cleaning gives: the lines in order, what it left out, and what it changed in the look of the rest. */
export interface Cleaned {
  lines: Line[];
  dropped: Dropped[];
  cleaning: Cleaning[];
}

/** The lines of a document's text as they stand there, blank ones included. */
function printedLines(text: string): Traced[] {
  const lines: Traced[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(LINE_END)) {
    lines.push(traced(text, from, index));
    from = index + end.length;
  }
  return [...lines, traced(text, from, text.length)];
}

/** Split lines where an aside begins or ends, so that each piece is wholly inside or outside. */
function withoutAsides({ text, asides }: Document, drop: Drop): Traced[] {
  const cuts = new Set(asides.flatMap(({ start, end }) => [start, end]));
  return printedLines(text).flatMap((line) => {
    const inside = line.offsets.flatMap((offset, at) => (at > 0 && cuts.has(offset) ? [at] : []));
    const pieces = [0, ...inside].map((at, index) => slice(line, at, inside[index]));
    return pieces.filter((piece) => {
      const first = piece.offsets[0];
      const aside = first === undefined ? undefined : asides.find(({ start, end }) => start <= first && first < end);
      if (aside) drop(piece, aside.reason);
      return !aside;
    });
  });
}

/** One line without layout: blanks and half-width marks. Setting it again changes nothing. */
export function setLine(line: Traced, log?: CleaningLog): Traced {
  const whole = trim(line);
  const tight = closeBlanks(whole, log?.noteFor(whole));
  return widenPunctuation(tight, log?.noteFor(tight));
}

/** Whether a line is the first heading of the document's body. */
const opensBody = (text: string): boolean =>
  ['part', 'chapter', 'division', 'item', 'section', 'article', 'han'].includes(readLabel(text)?.form ?? '');

/**
 * Clean the text of a seed: what is no part of the plan out (each piece with its place and reason), blanks closed,
 * punctuation widened, and paragraphs that a page break cut joined again. Tabs separate table cells and stay.
 * Guarantees: every other visible character stays, in order; cleaning the result again changes nothing.
 */
export function clean(document: Document): Cleaned {
  const place = placesIn(document.text);
  const log = new CleaningLog(place);
  const dropped: Dropped[] = [];
  const drop: Drop = (piece, reason) => {
    const { offsets } = trim(piece);
    const [first, last] = [offsets[0], offsets.at(-1)];
    if (first === undefined || last === undefined) return;
    dropped.push({ ...place(first), text: document.text.slice(first, last + 1), reason });
  };
  const narrow = hasNarrowStops(document.text);
  const printed = withoutAsides(document, drop).map((line) => {
    const visible = dropInvisible(line, log.noteFor(line));
    return narrow ? widenStops(visible, log.noteFor(visible)) : visible;
  });
  const joined = joinBroken(withoutFurniture(withoutPages(printed, drop), drop), document.format === 'pdf', log);
  const straight = hasStraightQuotes(document.text);
  let lines = straight ? joined.map((line) => setLine(widenQuotes(line, log.noteFor(line)))) : joined;
  // what blanks between its characters had hidden shows only now
  for (let before = -1; before !== dropped.length;) {
    before = dropped.length;
    lines = withoutFurniture(withoutPages(lines, drop), drop);
  }
  return { lines, dropped: dropped.sort((a, b) => a.line - b.line || a.column - b.column), cleaning: log.entries };
}

/** Takes a piece of a line out, for a reason. */
type Drop = (piece: Traced, reason: string) => void;

/** Page numbers out; again until none is left, since one may hide another. */
function withoutPages(lines: readonly Traced[], drop: Drop): Traced[] {
  let rest = [...lines];
  for (;;) {
    const numbers = findPageNumbers(rest.map(({ text }) => text));
    if (numbers.length === 0) return rest;
    const at = new Map(numbers.map((one) => [one.line, one]));
    rest = rest.flatMap((line, index) => {
      const number = at.get(index);
      if (!number) return [line];
      drop(slice(line, number.start, number.end), '页码');
      const left = join([slice(line, 0, number.start), slice(line, number.end)]);
      return trim(left).text === '' ? [] : [left];
    });
  }
}

/** Furniture before the first heading and after the last one out, and the table of contents. */
function withoutFurniture(lines: readonly Traced[], drop: Drop): Traced[] {
  const set = lines.map((line) => setLine(line).text);
  const contents = new Set(findContents(lines.map(({ text }) => text)));
  const first = set.findIndex((text, index) => !contents.has(index) && opensBody(text));
  const last = set.findLastIndex((text) => readLabel(text) !== null);
  return lines.filter((line, index) => {
    const text = set[index] ?? '';
    const outside = first === -1 || index < first ? furnitureReason(text, 'before') : index > last ? furnitureReason(text, 'after') : null;
    const reason = contents.has(index) ? '目录，与正文标题重复' : outside;
    if (reason) drop(line, reason);
    return !reason;
  });
}

/** Lines set and joined into whole paragraphs; in a document of pages (`isPaged`) every line ends at the width of its page. */
function joinBroken(raw: readonly Traced[], isPaged: boolean, log: CleaningLog): Line[] {
  const printed: (Printed & { line: Traced })[] = [];
  let blank = false;
  for (const line of raw) {
    const { text } = setLine(line);
    if (text === '') {
      blank = true;
      continue;
    }
    printed.push({ line, text, indented: /^\u3000\u3000/u.test(line.text), afterBlank: blank });
    blank = false;
  }
  const wrapping = findWrapping(printed, isPaged);
  const groups: { parts: Traced[]; text: string; width: number }[] = [];
  let inBody = false;
  for (const one of printed) {
    inBody ||= opensBody(one.text);
    const last = groups.at(-1);
    const width = widthOf(one.text) + (one.indented ? 2 : 0);
    if (last && (inBody || wrapping.width !== null) && goesOn(last.text, one, last.width, wrapping)) {
      log.pageBreak(one.line.offsets[0] ?? 0, last.text, one.text);
      last.parts.push(trim(one.line));
      last.text += one.text;
      last.width = width;
    } else groups.push({ parts: [one.line], text: one.text, width });
  }
  const set = groups.map(({ parts }, index) => {
    const hasNeighbour = [groups[index - 1], groups[index + 1]].some((group) => group?.text.includes('\t'));
    // a table has two rows at least; a tab in a line by itself is a blank
    const whole = hasNeighbour ? join(parts) : replace(join(parts), /\t/gu, ' ');
    return setLine(whole, log);
  });
  return set.filter(({ text }) => text !== '');
}
