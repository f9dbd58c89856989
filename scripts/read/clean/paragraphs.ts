import { readLabel, type LabelForm } from '../outline/label.ts';

/** What joining needs to know of a line. */
export interface Printed {
  /** The line, cleaned. */
  text: string;
  /** Whether it begins with the two full-width blanks of a new paragraph. */
  indented: boolean;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
}

/** How the lines of a document were broken. */
export interface Wrapping {
  /** Length of a full line where every line is broken at the width of a page; null where a line is a paragraph. */
  width: number | null;
  /** Whether paragraphs are marked by an indent, so that an unmarked line goes on with the one before. */
  indents: boolean;
}

/** A paragraph shorter than this is a line of its own (a title, a table cell), never the first half of a broken one. */
const SHORTEST_BROKEN = 25;
/** The rest of a broken paragraph is at least so long, or ends one. */
const SHORTEST_REST = 8;
/** A numbered line up to this length without a full stop is a heading and whole. */
const LONGEST_HEADING = 60;
/** Marks that end a paragraph: 「…前列。」「…负责）」; a paragraph ending in 「、」 or 「创新」 goes on. */
const ENDED = /[。！？；：）〕】…”]$/u;
/** Full lines of a page differ by a mark that may not begin a line and by half-width figures. */
const SLACK = 3;
/** Lengths between which the width of a printed page lies. */
const WIDTHS = { least: 16, most: 60 };
/** From so many lines, and this share of them, a document counts as broken at the width of a page. */
const FEWEST_LINES = 12;
const WRAPPED_SHARE = 0.45;

/** Length of a line in Han widths: two half-width characters are as wide as one Han. */
export function widthOf(text: string): number {
  let half = 0;
  for (let at = 0; at < text.length; at += 1) half += text.charCodeAt(at) < 0x2e80 && !/[“”‘’—…·]/u.test(text.charAt(at)) ? 1 : 2;
  return half / 2;
}

/** Tell from the lengths of the lines, unless it is known (`isPaged`), whether each line is a paragraph or a stretch of one as wide as the page. */
export function findWrapping(lines: readonly Printed[], isPaged = false): Wrapping {
  const texts = lines.filter(({ text }) => !text.includes('\t'));
  const lengths = texts.map(({ text, indented }) => Math.round(widthOf(text)) + (indented ? 2 : 0));
  const counts = Map.groupBy(lengths, (length) => length);
  const near = (width: number): number => {
    let sum = 0;
    for (let length = width - SLACK; length <= width; length += 1) sum += counts.get(length)?.length ?? 0;
    return sum;
  };
  let width = 0;
  for (let one = WIDTHS.least; one <= WIDTHS.most; one += 1) if (near(one) > near(width)) width = one;
  const longer = lengths.filter((length) => length > width).length;
  const full = texts.filter((_, at) => (lengths[at] ?? 0) >= width - SLACK && (lengths[at] ?? 0) <= width);
  const open = full.filter(({ text }) => !ENDED.test(text)).length;
  const wrapped =
    texts.length >= FEWEST_LINES &&
    full.length >= texts.length * WRAPPED_SHARE &&
    longer <= texts.length * 0.05 &&
    open >= full.length * 0.6;
  // a page of few or of short paragraphs has no most frequent width, but lines reach its edge all the same
  const edge = lengths.reduce((most, length) => (near(length) > 1 ? Math.max(most, length) : most), 0);
  return {
    width: wrapped ? width : isPaged && edge >= WIDTHS.least ? edge : null,
    indents: texts.filter(({ indented }) => indented).length >= texts.length * 0.1,
  };
}

/** Forms of heading whose words a page may set on the line below their number. */
const SET_APART = new Set<LabelForm | undefined>(['part', 'chapter', 'division', 'han', 'section', 'box']);
/** Words of a heading: short, and not a sentence. */
const isHeading = (text: string): boolean => text.length <= 40 && !/[。；，：、\t]/u.test(text);

/** Whether `line` is a number alone whose heading stands below: 「第一章」 over 「总则」, 「专栏」 over 「1」 over 「示范工程」. */
function lacksHeading(line: string, next: string): boolean {
  if (/^专\s*栏$/u.test(line)) return /^[\d一二三四五六七八九十]{1,3}$/u.test(next);
  const label = readLabel(line);
  return label?.rest === '' && SET_APART.has(label.form) && isHeading(next);
}

/** Whether `next` is the rest of the paragraph `line`, which a page or a line break cut. `lastWidth` is the width of the printed line that ends `line`. */
export function goesOn(line: string, next: Printed, lastWidth: number, { width, indents }: Wrapping): boolean {
  if (next.indented || line.includes('\t') || next.text.includes('\t') || readLabel(next.text) !== null) return false;
  if (lacksHeading(line, next.text)) return true;
  if (width !== null) {
    if (lastWidth < width - SLACK) return false;
    if (next.afterBlank && ENDED.test(line)) return false;
    return indents || !ENDED.test(line);
  }
  if (line.length < SHORTEST_BROKEN || ENDED.test(line)) return false;
  if (next.text.length < SHORTEST_REST && !ENDED.test(next.text)) return false;
  return readLabel(line) === null || line.includes('。') || line.length > LONGEST_HEADING;
}
