/** A labelled line taken apart. */
export interface Heading {
  /** The heading; null where the line has none. */
  title: string | null;
  /** Whether the heading runs on into text on the same line. */
  runIn: boolean;
  /** The text that follows it on the line. */
  body: string;
}

/** A heading alone on its line is at most this long; a longer line without a full stop is text. */
const LONGEST_ALONE = 80;
/** A first sentence longer than this is text, not a heading. */
const LONGEST_RUN_IN = 150;
/** A heading that ends in a colon: 「总体目标：到2025年…」; not 「到2025年，实现以下目标：…」. */
const COLON = /^[^，。；：、（）〔〕“”《》]{2,16}：(?=.)/u;
const OPEN = '“‘《〈（〔【';
const CLOSE = '”’》〉）〕】';

/** Offset after the first 。 outside quotation marks and brackets; 0 where there is none. */
export function firstStop(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPEN.includes(character)) depth += 1;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。' && depth === 0) return at + 1;
  }
  // an unclosed mark hides every stop behind it; then the first one counts
  return depth > 0 ? text.indexOf('。') + 1 : 0;
}

/**
 * Take apart what follows a label: 「完善机制。强化统筹。」 is a heading that runs on into its text, 「完善机制」 one alone on
 * its line, 「落实经费；」 no heading but text.
 */
export function splitHeading(rest: string): Heading {
  if (rest === '') return { title: null, runIn: false, body: '' };
  const colon = COLON.exec(rest)?.[0];
  const stop = firstStop(rest);
  const end = colon !== undefined && (stop === 0 || colon.length < stop) ? colon.length : stop;
  if (end > LONGEST_RUN_IN) return { title: null, runIn: false, body: rest };
  if (end > 0) return { title: rest.slice(0, end), runIn: true, body: rest.slice(end) };
  if (rest.length > LONGEST_ALONE || /[；，、;,]$/u.test(rest)) return { title: null, runIn: false, body: rest };
  return { title: rest, runIn: false, body: '' };
}

/** Marks that an unnumbered block may begin with: 「——知识产权创造取得新突破。」「--平台建设」. */
const DASH = /^(?:[—–―-]{1,2}|[●•▪◆■★※])\s*/u;
/** The sentence that leads an unnumbered block is at most so long: 「坚持依法保护。」. */
const LONGEST_LEAD = 26;
const LONGEST_DASHED_LEAD = 45;

/**
 * The lead of an unnumbered block: 「坚持改革创新，战略引领。以…」 gives its first sentence and the rest. Null where the
 * paragraph has none. A paragraph that begins with a dash is a block also without a lead.
 */
export function splitLead(paragraph: string): Heading | null {
  const dash = DASH.exec(paragraph)?.[0] ?? '';
  const text = paragraph.slice(dash.length);
  const colon = COLON.exec(text)?.[0];
  const stop = firstStop(text);
  const end = colon !== undefined && (stop === 0 || colon.length < stop) && dash !== '' ? colon.length : stop;
  const whole = { title: null, runIn: false, body: paragraph };
  const longest = dash === '' ? LONGEST_LEAD : LONGEST_DASHED_LEAD;
  if (end === 0 || end > longest || end === text.length) return dash === '' ? null : whole;
  if (dash === '' && /[“《\d]|^(?:为|根据|按照|到|力争)/u.test(text.slice(0, end))) return null;
  return { title: paragraph.slice(0, dash.length + end), runIn: true, body: paragraph.slice(dash.length + end) };
}
