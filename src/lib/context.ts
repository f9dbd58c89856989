import type { Span } from './search/fold.ts';

/** An occurrence with the words on either side of it, each on one line. */
export interface Context {
  before: string;
  words: string;
  after: string;
}

const onOneLine = (words: string): string => words.replace(/\s/gu, ' ');

/** The words around an occurrence, `reach` characters on either side and never more than the text; …… where the text goes on. */
export function contextOf(text: string, { start, end }: Span, reach = 24): Context {
  const before = [...text.slice(0, start)];
  const after = [...text.slice(end)];
  return {
    before: (before.length > reach ? '……' : '') + onOneLine(before.slice(-reach).join('')),
    words: onOneLine(text.slice(start, end)),
    after: onOneLine(after.slice(0, reach).join('')) + (after.length > reach ? '……' : ''),
  };
}
