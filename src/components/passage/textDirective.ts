/** Words of a text, with what stands beside them: UTF-16 positions, start inclusive, end exclusive. */
export interface Place {
  text: string;
  start: number;
  end: number;
}

/** What a text directive names (WICG Scroll to Text Fragment §3.2). */
export interface Directive {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** One part: percent-encoded, and so is `-`, which with `,` and `&` parts the directive. */
const encode = (part: string): string => encodeURIComponent(part).replaceAll('-', '%2D');

/** `text=prefix-,start,end,-suffix`, parts that are empty left out. */
export function writeDirective({ prefix, start, end, suffix }: Directive): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `text=${parts.filter((part) => part !== '').join(',')}`;
}

/** Words longer than this are named by their two ends. */
const WHOLE = 60;
/** Characters of either end. */
const END = 16;
/** Characters of context, least first. */
const CONTEXTS = [6, 14, 30];

let segmenter: Intl.Segmenter | undefined;

/** Where words begin and end. Browsers look for whole words only, and a word of Chinese is what their dictionary says. */
function boundariesOf(text: string): Set<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return new Set([...[...segmenter.segment(text)].map(({ index }) => index), text.length]);
}

/** The nearest boundary at or before `at`, or at or after it. */
function nearest(boundaries: ReadonlySet<number>, at: number, step: -1 | 1, text: string): number {
  let found = at;
  while (found > 0 && found < text.length && !boundaries.has(found)) found += step;
  return Math.min(Math.max(found, 0), text.length);
}

const tidy = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** What stands before words, back to a boundary at least `least` characters away; after them alike. */
function contextOf(first: Place, last: Place, least: number): { prefix: string; suffix: string } {
  const from = nearest(boundariesOf(first.text), first.start - least, -1, first.text);
  const to = nearest(boundariesOf(last.text), last.end + least, 1, last.text);
  return { prefix: tidy(first.text.slice(from, first.start)), suffix: tidy(last.text.slice(last.end, to)) };
}

/**
 * The directive that leads to just these words.
 *
 * @param first Where they begin, in the text of one block, up to its end or theirs.
 * @param last Where they end, in the text of one block: `first` itself where they lie in one.
 * @param ahead All text of the page before them: browsers take the first place. Null where it is another page, and then short words get context.
 */
export function directiveOf(first: Place, last: Place, ahead: string | null): Directive {
  const one = first === last;
  const words = first.text.slice(first.start, one ? first.end : first.text.length);
  const long = !one || words.length > WHOLE;
  const startTo = nearest(boundariesOf(first.text), first.start + Math.min(END, words.length), 1, first.text);
  const endFrom = nearest(boundariesOf(last.text), Math.max(one ? first.start : 0, last.end - END), -1, last.text);
  const named = long
    ? { start: tidy(first.text.slice(first.start, startTo)), end: tidy(last.text.slice(endFrom, last.end)) }
    : { start: tidy(words), end: '' };
  /** Whether a browser that reads from the top meets the words here first. */
  const isFirst = (prefix: string, suffix: string): boolean => {
    if (ahead === null) return named.start.length > 2 * END || prefix !== '' || suffix !== '';
    const rest = long ? named.start : named.start + suffix;
    return (ahead + rest).indexOf(prefix + rest) === ahead.length - prefix.length;
  };
  const bounded = boundariesOf(first.text).has(first.start) && boundariesOf(last.text).has(last.end);
  if (bounded && isFirst('', '')) return { prefix: '', ...named, suffix: '' };
  const contexts = CONTEXTS.map((least) => contextOf(first, last, least));
  const enough = contexts.find(({ prefix, suffix }) => isFirst(prefix, suffix)) ?? contexts[0] ?? { prefix: '', suffix: '' };
  return { ...named, ...enough };
}
