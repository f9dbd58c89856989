import type { Aside, Document } from './document.ts';

/** One line of a document in the making. */
export interface TextLine {
  text: string;
  /** Why the line is no part of the plan, or null when it is. */
  reason: string | null;
}

/** Lines joined to a document's text; neighbouring lines left out for one reason are one aside. */
export function joinLines(lines: readonly TextLine[]): Pick<Document, 'text' | 'asides'> {
  const asides: Aside[] = [];
  let text = '';
  let last: string | null = null;
  for (const line of lines) {
    const start = text.length;
    text += `${line.text}\n`;
    const end = text.length - 1;
    const previous = asides.at(-1);
    if (line.reason !== null && line.reason === last && previous) previous.end = end;
    else if (line.reason !== null) asides.push({ start, end, reason: line.reason });
    last = line.reason;
  }
  return { text, asides };
}

/** 1-based line of an offset, for messages. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/u).length;
}
