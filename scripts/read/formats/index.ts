import type { Document } from './document.ts';
import { DocumentError } from './document.ts';
import { kindOf } from './kind.ts';
import { readTxt } from './txt.ts';

export type { Aside, Document } from './document.ts';
export { DocumentError } from './document.ts';

/** Extensions of the files that can be seeds. */
export const seedFormats: readonly string[] = ['txt', 'html', 'htm', 'docx', 'pdf'];

/** No policy document comes near this; what does is a wrong file, and would only be slow. */
const LARGEST = 20 * 1024 * 1024;

/** Extension of a file name, in lower case; empty where it has none. 「规划.TXT」 has txt, and so has 「.txt」. */
export const extensionOf = (file: string): string => /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';

/** Extensions of formats that a word processor turns into .docx. */
const OF_WORD = new Set(['doc', 'rtf', 'wps', 'odt', 'ofd', 'dot', 'docm']);

/** What is said of a file whose extension is no seed's. */
function notRead(extension: string): string {
  const given = seedFormats.map((format) => `.${format}`).join(', ');
  if (extension === '') return `the file name has no extension, which says what the file is; give it one of ${given}`;
  if (OF_WORD.has(extension)) return `files that end in .${extension} are not read; open the file in Word or WPS and save it as .docx`;
  return `files that end in .${extension} are not read; give a ${given} file`;
}

/**
 * Read a seed of any format. `file` is its name, of which only the extension counts. Throws {@link DocumentError} for what
 * cannot be read whole and without doubt about its characters: empty, too large, binary, damaged, protected, scanned.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Document> {
  const extension = extensionOf(file);
  if (bytes.length > LARGEST) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    throw new DocumentError(
      `the file has ${size} MB, more than the 20 MB that are read; give the document without its images, or in parts`,
    );
  }
  if (bytes.every((byte) => byte <= 0x20)) throw new DocumentError('the file is empty; put the text of the plan in it or delete it');
  if (!seedFormats.includes(extension)) throw new DocumentError(notRead(extension));
  switch (kindOf(bytes, extension)) {
    case 'txt':
      return readTxt(bytes);
    case 'html':
      return (await import('./html.ts')).readHtml(bytes);
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes);
  }
}
