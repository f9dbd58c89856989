/** Something the person at the terminal can put right; the message is one line: what was found, what was expected, what to do. */
export class AddError extends Error {}

/** A text as one harmless line of a terminal: line breaks become spaces; control, bidirectional and zero-width characters are spelt out. */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}
