import type { Glyphs } from './page.ts';

/** A printed line of a page. */
export interface Row {
  /** Its text; a wide gap in it is a tab. */
  text: string;
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  size: number;
  /** Where the parts between wide gaps begin. */
  parts: number[];
  /** The widest gap in it, in characters. */
  gap: number;
}

/** A gap of this many characters separates columns. */
const COLUMN_GAP = 1.8;
/**
 * Gaps of this many characters are blanks: between Chinese characters less is the spacing of a justified line, and between them and
 * figures or Latin letters it is what programs add on their own, never a blank that was typed.
 */
const BLANK_GAP = { wide: 0.7, mixed: 0.5, narrow: 0.15 };
/** matches 「政」「，」「（」「—」, not 「a」 */
const WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u2460-\u24ff\u3000-\u303f\uff00-\uffef]/u;
/** Blanks of such a kind that pdf.js took into a piece of text: 「2023 年」「98% 以上」「实际 ，」; not 「总 则」 or 「IPv6 only」. */
const ADDED_BLANK = new RegExp(
  `(?<=${WIDE.source}) (?=[\\x21-\\x7e])|(?<=[\\x21-\\x7e]) (?=${WIDE.source})| (?=[，。；：、！？）》”〕])|(?<=[（《“〔]) `,
  'gu',
);

/** Text of glyphs without the blanks around it, and where it stands without them. */
function trimmed(glyphs: Glyphs): Glyphs {
  const length = [...glyphs.text].length;
  const lead = [...glyphs.text].length - [...glyphs.text.trimStart()].length;
  const trail = [...glyphs.text].length - [...glyphs.text.trimEnd()].length;
  const each = length === 0 ? 0 : glyphs.width / length;
  return {
    ...glyphs,
    text: glyphs.text.trim().replace(ADDED_BLANK, ''),
    x: glyphs.x + each * lead,
    width: glyphs.width - each * (lead + trail),
  };
}

/** Join the glyphs of one line, from left to right. */
function joinRow(glyphs: readonly Glyphs[]): Row | null {
  const sorted = glyphs
    .map((entry) => ({ ...trimmed(entry), hadBlank: /^\s/u.test(entry.text), endsBlank: /\s$/u.test(entry.text) }))
    .sort((a, b) => a.x - b.x);
  // blanks between words of other scripts are glyphs of their own
  const blanks = glyphs.filter(({ text }) => text.trim() === '').map(({ x }) => x);
  const inked = sorted.filter(({ text }) => text !== '');
  const [first] = inked;
  if (!first) return null;
  const size = Math.max(...inked.map((entry) => entry.size));
  let text = '';
  let end = first.x;
  let widest = 0;
  let last: (typeof inked)[number] | null = null;
  const parts: number[] = [first.x];
  for (const entry of inked) {
    // bold without a bold font is printed twice, a fraction of a point apart
    if (last && entry.text === last.text && Math.abs(entry.x - last.x) < entry.size * 0.2) continue;
    const gap = entry.x - end;
    if (last) {
      widest = Math.max(widest, gap / size);
      if (gap > size * COLUMN_GAP) {
        text += '\t';
        parts.push(entry.x);
      } else {
        const wide = Number(WIDE.test(text.at(-1) ?? '')) + Number(WIDE.test(entry.text[0] ?? ''));
        const previous = last;
        const isBlank = entry.hadBlank || previous.endsBlank || blanks.some((x) => x >= previous.x && x < entry.x);
        if (gap > size * (wide === 2 ? BLANK_GAP.wide : wide === 1 ? BLANK_GAP.mixed : BLANK_GAP.narrow) || (wide === 0 && isBlank))
          text += ' ';
      }
    }
    text += entry.text;
    end = Math.max(end, entry.x + entry.width);
    last = entry;
  }
  return { text, x0: first.x, x1: end, y: Math.max(...inked.map(({ y }) => y)), size, parts, gap: widest };
}

/** Group glyphs into printed lines, from top to bottom. A raised or lowered mark belongs to the line it overlaps. */
export function toRows(glyphs: readonly Glyphs[]): Row[] {
  const lines: { y: number; size: number; glyphs: Glyphs[] }[] = [];
  for (const entry of [...glyphs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && Math.abs(entry.y - line.y) < Math.max(line.size, entry.size) * 0.45) {
      line.glyphs.push(entry);
      // the larger text sets the baseline
      if (entry.size > line.size && entry.text.trim() !== '') Object.assign(line, { y: entry.y, size: entry.size });
    } else lines.push({ y: entry.y, size: entry.size, glyphs: [entry] });
  }
  return lines.map((line) => joinRow(line.glyphs)).filter((row) => row !== null);
}
