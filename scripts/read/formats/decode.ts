import { DocumentError } from './document.ts';
import { commonShare, countHan } from './han.ts';
import { lineOf } from './lines.ts';

/** A text and the encoding its bytes are in. */
export interface Decoded {
  text: string;
  encoding: string;
}

const SAVE = 'open it in an editor, check its text and save it as UTF-8';

/** Bytes decoded strictly, or null when they are not in this encoding. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether nearly all of a text is what a Chinese document consists of; false for bytes read two by two that are something else. */
function isPlausible(text: string): boolean {
  const han = countHan(text);
  // matches 「a」「，」「《」「“」, not 「ༀ」
  const other = text.match(/[\t\n\r\f\u0020-\u007e\u00a0-\u00ff\u2000-\u22ff\u2460-\u25ff\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return han > 0 && (han + other) / text.length > 0.9 && commonShare(text) > 0.6;
}

/** The first line whose bytes are not UTF-8, or null. */
function firstBroken(bytes: Uint8Array): number | null {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const broken = lines.findIndex((line) => strictly(Buffer.from(line, 'latin1'), 'utf-8') === null);
  return broken === -1 ? null : broken + 1;
}

function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const [first, second, third] = bytes;
  const marked =
    first === 0xef && second === 0xbb && third === 0xbf
      ? 'utf-8'
      : first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : null;
  const plain = bytes.includes(0) ? null : strictly(bytes, 'utf-8');
  if (plain !== null) return { text: plain, encoding: 'utf-8' };
  const candidates = marked ? [marked] : ['utf-16le', 'utf-16be', 'gb18030', ...(declared ? [declared] : [])];
  for (const encoding of candidates) {
    if (encoding === 'gb18030' && bytes.includes(0)) continue;
    const text = strictly(bytes, encoding);
    if (text !== null && (marked ? !text.includes('\0') : isPlausible(text))) return { text, encoding };
  }
  if (bytes.includes(0)) throw new DocumentError('the file is binary, not text; give a .txt, .html, .docx or .pdf file');
  const line = firstBroken(bytes);
  throw new DocumentError(
    `the file is in a wrong or mixed encoding: line ${String(line)} is not UTF-8, and the whole is neither UTF-16 nor GB18030; ${SAVE}`,
  );
}

/** matches 「æ”¿åºœæ–‡」 (政府文 read as Latin), not 「café」 */
const LATIN_FOR_UTF8 = /(?:[\u00e2-\u00ef][^\p{Script=Han}\s]{2}){4,}/u;
/** What lost characters look like after a second conversion: U+FFFD in UTF-8 read as GB18030. */
const TWICE_LOST = /锟斤拷|锟斤锟/u;
/** What stands between two marks: 「鍏ㄥ浗浜哄ぇ甯稿姟濮斿憳浼」 and 「加快建设知识产权强市」, whose characters are then counted; not 「，」. */
const CLAUSE = /[^，。；：、！？（）“”《》\s]{10,}/gu;
const FEWEST_HAN = 10;
/** Six characters of UTF-8 in a row, as bytes: in a GB18030 text they are a passage pasted in from another file. */
const UTF8_RUN = /(?:[\xe4-\xe9][\x80-\xbf]{2}){6,}/u;

/** Refuse text in which a passage was decoded wrongly, before or now. */
function check({ text, encoding }: Decoded, bytes: Uint8Array): void {
  const lost = text.indexOf('\ufffd');
  if (lost !== -1)
    throw new DocumentError(
      `line ${String(lineOf(text, lost))} holds U+FFFD, the mark of a character lost in an earlier conversion; take the text from its source again`,
    );
  // matches NUL and U+0085, not tab, line feed, form feed or carriage return
  const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u.exec(text);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    throw new DocumentError(
      `the file is binary or damaged: line ${String(lineOf(text, control.index))} holds the control character ${code}; ${SAVE}`,
    );
  }
  const run = [...text.matchAll(CLAUSE)].find(([clause]) => commonShare(clause) <= 0.3 && countHan(clause) >= FEWEST_HAN);
  const wrong = run?.index ?? LATIN_FOR_UTF8.exec(text)?.index ?? TWICE_LOST.exec(text)?.index;
  if (wrong !== undefined)
    throw new DocumentError(
      `the file is in a wrong or mixed encoding: line ${String(lineOf(text, wrong))} reads “${text.slice(wrong, wrong + 12)}”; ${SAVE}`,
    );
  if (encoding !== 'gb18030') return;
  const raw = Buffer.from(bytes).toString('latin1');
  const pasted = UTF8_RUN.exec(raw);
  if (pasted)
    throw new DocumentError(
      `the file is in mixed encodings: line ${String(lineOf(raw, pasted.index))} is UTF-8 while the rest is GB18030; ${SAVE}`,
    );
}

/**
 * The text of bytes: UTF-8 and UTF-16 with or without a byte order mark (which is no part of the text), GB18030 (with GBK and
 * GB 2312 in it), or what a web page declares. The bytes decide; a declaration is only tried last, since pages saved by a browser
 * often keep one that has become untrue. Throws {@link DocumentError} for anything else, and for text that was decoded wrongly.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const decoded = decode(bytes, declared);
  check(decoded, bytes);
  return decoded;
}
