/** A text that remembers, for each UTF-16 unit of it, the offset in the document it came from. */
export interface Traced {
  text: string;
  offsets: readonly number[];
}

/** A place in a document as a person counts it. */
export interface Place {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
}

/** A stretch of a document as it stands there. */
export function traced(document: string, start: number, end: number): Traced {
  const offsets: number[] = [];
  for (let at = start; at < end; at += 1) offsets.push(at);
  return { text: document.slice(start, end), offsets };
}

/** Part of a text, as `String.prototype.slice` takes it. */
export function slice({ text, offsets }: Traced, start: number, end = text.length): Traced {
  return { text: text.slice(start, end), offsets: offsets.slice(start, end) };
}

/** Texts one after the other. */
export function join(parts: readonly Traced[]): Traced {
  return { text: parts.map(({ text }) => text).join(''), offsets: parts.flatMap(({ offsets }) => offsets) };
}

/** A text without the white space around it; tabs are cell borders and stay. */
export function trim(one: Traced): Traced {
  const start = /^[^\S\t]*/u.exec(one.text)?.[0].length ?? 0;
  const end = one.text.replace(/[^\S\t]+$/u, '').length;
  return start >= end ? { text: '', offsets: [] } : slice(one, start, end);
}

/** What a replacement changed: where in the text before it, what stood there, what stands there now. */
export interface Change {
  at: number;
  before: string;
  after: string;
  /** The whole text once all of its changes are made; where it is not given, only this one is. */
  result?: string;
}

/**
 * Replace every match of a global pattern. The characters put in take the offsets of those they replace, one for one,
 * then that of the last one.
 *
 * @param changed is told of each match that is really changed.
 */
export function replace(one: Traced, pattern: RegExp, to: string, changed?: (change: Change) => void): Traced {
  const matches = [...one.text.matchAll(pattern)].filter((match) => match[0] !== '' && match[0] !== to);
  if (matches.length === 0) return one;
  const parts: Traced[] = [];
  let from = 0;
  for (const match of matches) {
    const before = match[0];
    parts.push(slice(one, from, match.index));
    const own = one.offsets.slice(match.index, match.index + before.length);
    parts.push({ text: to, offsets: Array.from({ length: to.length }, (_, at) => own[Math.min(at, own.length - 1)] ?? 0) });
    from = match.index + before.length;
    changed?.({ at: match.index, before, after: to });
  }
  parts.push(slice(one, from));
  return join(parts);
}

/** Gives line and column of any offset of a document. */
export function placesIn(document: string): (offset: number) => Place {
  const starts = [0, ...[...document.matchAll(LINE_END)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Ends of lines, as documents of every origin have them; a form feed is a page break. */
export const LINE_END = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/gu;
