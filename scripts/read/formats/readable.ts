import { DocumentError, type Document } from './document.ts';
import { LINE_END } from '../clean/traced.ts';

/** Marks that change the order in which text is shown: embeddings, overrides and isolates. No Chinese document has one. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
/** Characters that cannot be seen; a web page strews a few (U+200B, U+FEFF), which cleaning drops and records. */
const INVISIBLE = /\p{Cf}/gu;
/** From this share and number on they are no accident. */
const INVISIBLE_SHARE = 0.1;
const INVISIBLE_LEAST = 20;

/** U+202E */
const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function placeOf(text: string, index: number): string {
  const before = [...text.slice(0, index).matchAll(LINE_END)];
  const last = before.at(-1);
  const column = index - (last === undefined ? 0 : last.index + last[0].length) + 1;
  return `line ${String(before.length + 1)}, column ${String(column)}`;
}

/**
 * Throws {@link DocumentError} for a text that a person would not read as the machine does: one with marks that reorder
 * it, one that consists of invisible characters in good part, or one without a single Chinese character. Everything else
 * is a document, whatever markup or code stands in it: `{`, `<script>` and MDX are words like others.
 */
export function assertReadable({ text }: Document): void {
  const mark = DIRECTION.exec(text);
  if (mark)
    throw new DocumentError(
      `${placeOf(text, mark.index)}: found the direction mark ${codeOf(mark[0])}, which shows text in another order than it has; delete it and add the file again`,
    );
  const invisible = text.match(INVISIBLE) ?? [];
  const visible = text.replace(/\s/gu, '').length;
  if (invisible.length >= INVISIBLE_LEAST && invisible.length > visible * INVISIBLE_SHARE)
    throw new DocumentError(
      `${String(invisible.length)} of its ${String(visible)} characters cannot be seen (${codeOf(invisible[0] ?? '')} and others); save the text anew without them`,
    );
  if (!/\p{Script=Han}/u.test(text))
    throw new DocumentError(
      'found no Chinese character, expected the text of a Chinese policy document; check that this is the right file',
    );
}
