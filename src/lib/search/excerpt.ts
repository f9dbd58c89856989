import type { Span } from './fold.ts';

/** A stretch of original text, matched or not. */
export interface Segment {
  text: string;
  match: boolean;
}

/** Part of a text as segments, and whether text was left out before and after it. */
export interface Excerpt {
  segments: Segment[];
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Matches sentence ends: the 。 of 拓宽创新主体融资渠道。 and a line break; does not match ，. */
const sentenceEnd = /[。！？；\n]/u;

/** Spans joined where they overlap or touch; `spans` sorted by start. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

/** Cuts `text` from `from` to `to` into segments along `spans` (sorted by start). */
export function segment(text: string, spans: readonly Span[], from = 0, to = text.length): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, match: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), match });
    at = Math.max(at, end);
  };
  for (const span of merged(spans)) {
    if (span.end <= from || span.start >= to) continue;
    push(Math.max(span.start, from), false);
    push(Math.min(span.end, to), true);
  }
  push(to, false);
  return segments;
}

/** Whether position `at` stands between the two halves of a surrogate pair of `text`. */
const splitsPair = (text: string, at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;

/**
 * The original text around the first match, with every match in it as a segment of its own. It begins and ends at a
 * sentence where one is within `reach` characters of the match.
 * @param spans Matches in `text`, sorted by start; without any after `from` the excerpt is the beginning of the rest.
 * @param options `from`: where the excerpt may begin, for example after the title; `reach`: characters on each side of the match.
 */
export function excerpt(text: string, spans: readonly Span[], { from: floor = 0, reach = 90 } = {}): Excerpt {
  const first = spans.find((span) => span.end > floor) ?? { start: floor, end: floor };
  let from = Math.max(floor, first.start - reach);
  let to = Math.min(text.length, first.end + reach);
  for (let at = first.start - 1; at >= from; at--) {
    if (!sentenceEnd.test(text.charAt(at))) continue;
    from = at + 1;
    break;
  }
  for (let at = to - 1; at >= first.end; at--) {
    if (to === text.length || !sentenceEnd.test(text.charAt(at))) continue;
    to = text.charAt(at) === '\n' ? at : at + 1;
    break;
  }
  while (from < first.end && /\s/u.test(text.charAt(from))) from++;
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  return {
    segments: segment(text, spans, from, to),
    cutBefore: text.slice(floor, from).trim() !== '',
    cutAfter: text.slice(to).trim() !== '',
  };
}
