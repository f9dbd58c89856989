import type { Piece } from '../placedWords.ts';
import { element, type Element } from './xml.ts';

/** An inline element and the stretch of a provision's text that it stands around. */
export interface Mark {
  start: number;
  end: number;
  name: string;
  attributes: Element['attributes'];
}

/** Keeps of marks that overlap the one that begins first, of two that begin together the longer; empty ones go. */
export function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.end > mark.start && mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

/** A piece of text with the marks that stand wholly in it; the text stays as it is. Marks are {@link apart}. */
export function marked({ text, at }: Piece, marks: readonly Mark[]): (Element | string)[] {
  const parts: (Element | string)[] = [];
  let done = 0;
  for (const { start, end, name, attributes } of marks) {
    if (start < at || end > at + text.length) continue;
    parts.push(text.slice(done, start - at), element(name, attributes, text.slice(start - at, end - at)));
    done = end - at;
  }
  parts.push(text.slice(done));
  return parts.filter((part) => part !== '');
}
