import type { Document } from './document.ts';
import { DocumentError } from './document.ts';

/** What no reader of the formats reads, by the bytes it begins with, and what to do with it. */
const REFUSED: readonly { begins: string; message: string }[] = [
  {
    begins: '\xd0\xcf\x11\xe0',
    message: 'the file is an old Word or WPS document (.doc), or protected by a password; save it as .docx without one',
  },
  { begins: '{\\rtf', message: 'the file is an RTF document; save it as .docx' },
  { begins: '%!PS', message: 'the file is PostScript; convert it to a .pdf with a text layer' },
  { begins: '\x89PNG', message: 'the file is an image; recognise its text and save that as .txt' },
  { begins: '\xff\xd8\xff', message: 'the file is an image; recognise its text and save that as .txt' },
  { begins: 'GIF8', message: 'the file is an image; recognise its text and save that as .txt' },
  { begins: 'II*\0', message: 'the file is an image; recognise its text and save that as .txt' },
  { begins: 'Rar!', message: 'the file is an archive; unpack it and give the document in it' },
  { begins: '7z\xbc\xaf', message: 'the file is an archive; unpack it and give the document in it' },
  { begins: '\x1f\x8b', message: 'the file is an archive; unpack it and give the document in it' },
];

/** matches 「<!DOCTYPE html>」 and 「<html lang="zh">」 at the head of a file, comments before them allowed; not 「《<b>」 */
const PAGE = /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b/iu;
/** matches 「<p>」「<div class="a">」, not 「a < b」 */
const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>/iu;
/** matches the head of a page saved as one .mhtml file, not 「From the」 */
const ARCHIVED_PAGE = /^(?:From: <|MIME-Version: 1\.0|Content-Type: multipart\/related)/u;

/** The start of a file as ASCII, whichever encoding it is in. */
function head(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '').replaceAll('\0', '');
}

/** What a zip archive is, by the names of the parts in it. */
function archived(bytes: Uint8Array): 'docx' {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes('OFD.xml')) throw new DocumentError('the file is an OFD document; export it as .docx, or as .pdf with a text layer');
  if (buffer.includes('xl/workbook')) throw new DocumentError('the file is a spreadsheet; copy its text into a .docx');
  if (buffer.includes('ppt/presentation')) throw new DocumentError('the file is a presentation; copy its text into a .docx');
  if (buffer.includes('mimetypeapplication/vnd.oasis')) throw new DocumentError('the file is an OpenDocument file; save it as .docx');
  if (!buffer.includes('word/') && !buffer.includes('[Content_Types].xml'))
    throw new DocumentError('the file is an archive; unpack it and give the document in it');
  return 'docx';
}

/**
 * What a file is. Its content decides; where the extension says otherwise the file is refused, because one of the two is a
 * mistake that only a person can settle. Only a text is told from a web page by its extension.
 */
export function kindOf(bytes: Uint8Array, extension: string): Document['format'] {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const refused = REFUSED.find(({ begins }) => start.startsWith(begins));
  if (refused) throw new DocumentError(refused.message);
  if (ARCHIVED_PAGE.test(start)) throw new DocumentError('the file is a web page saved as a single .mhtml file; save it as .html');
  const text = head(bytes);
  const expected = extension === 'htm' ? 'html' : extension;
  const found = start.startsWith('PK')
    ? archived(bytes)
    : // the signature of a pdf may stand anywhere in its first kilobyte
      start.startsWith('%PDF-') || (expected === 'pdf' && start.includes('%PDF-'))
      ? 'pdf'
      : PAGE.test(text)
        ? 'html'
        : null;
  if (found === null) {
    if (expected === 'docx' || expected === 'pdf')
      throw new DocumentError(
        `the file is damaged or no ${expected}: it does not begin like one; get it again or give the right extension`,
      );
    if (expected === 'html' && !MARKUP.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', '')))
      throw new DocumentError('the file is no web page: it holds no markup; if it is plain text, give it the extension .txt');
    return expected === 'html' ? 'html' : 'txt';
  }
  if (found !== expected)
    throw new DocumentError(`the file is a ${found} file but its name ends in .${extension}; give it the extension .${found}`);
  return found;
}
