import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError, type Document } from './document.ts';
import { joinLines, type TextLine } from './lines.ts';
import { pageFurniture } from './pdf/furniture.ts';
import { measureOf, placeLines } from './pdf/lines.ts';
import { FEWEST, readPage, type Page } from './pdf/page.ts';
import { toRows } from './pdf/rows.ts';
import { drawnTables } from './pdf/tables.ts';

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** A page of which images cover this much and that has fewer characters than a heading is a scan. */
const SCANNED = 0.4;

const damaged = (what: string): DocumentError =>
  new DocumentError(`the .pdf file is damaged or cut off (${what}); get it again from its source`);

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js would rebuild the directory of a file that was cut off, without the pages that are lost
  if (!Buffer.from(bytes.subarray(-4096)).includes('%%EOF')) throw damaged('its end is missing');
  try {
    return await getDocument({
      // pdf.js takes the bytes away from their owner
      data: new Uint8Array(bytes),
      // Chinese fonts that are not embedded name their characters through CMaps
      cMapUrl: join(LIBRARY, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(LIBRARY, 'standard_fonts/'),
      stopAtErrors: true,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new DocumentError('the .pdf file is encrypted: it opens only with a password; save it without one');
    throw damaged(error instanceof Error ? error.message : 'unreadable');
  }
}

/** Numbers of pages as a person writes them: 1, 3–5. */
function ranges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}

/** matches NUL, U+FFFD and what a font without a table of its characters gives; not 「政」 */
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ue000-\uf8ff]/gu;

/**
 * Read the text layer of a PDF: a printed line is a line, the row of a table a line with tabs, and the first line of an indented paragraph begins
 * with two full-width spaces (printed lines are joined to paragraphs later). Page numbers, running heads and watermarks are asides. Throws
 * {@link DocumentError} when it is encrypted or damaged, or any of its pages is a scan.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const document = await open(bytes);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      try {
        const page = await document.getPage(number);
        pages.push(await readPage(page));
        page.cleanup();
      } catch (error) {
        throw damaged(`page ${String(number)}: ${error instanceof Error ? error.message : 'unreadable'}`);
      }
    }
    const scans = pages.flatMap((page, at) => (page.images > SCANNED && page.length < FEWEST ? [at + 1] : []));
    const total = pages.reduce((sum, page) => sum + page.length, 0);
    if (scans.length > 0 || total === 0)
      throw new DocumentError(
        `${total === 0 ? 'the .pdf file has no text layer' : `page ${ranges(scans)} of the .pdf file has no text layer`}: its pages are images; recognise their text (OCR) and give that as .txt or .docx`,
      );
    const lost = pages.reduce(
      (sum, page) => sum + page.glyphs.reduce((count, { text }) => count + (text.match(UNREADABLE)?.length ?? 0), 0),
      0,
    );
    if (lost > total * 0.01)
      throw new DocumentError(
        'the text layer of the .pdf file cannot be read: its fonts do not say which characters they show; take the text from another source or recognise it (OCR)',
      );
    return { ...joinLines(toLines(pages)), format: 'pdf', encoding: null };
  } finally {
    await document.loadingTask.destroy();
  }
}

function toLines(pages: readonly Page[]): TextLine[] {
  const read = pages.map((page) => {
    const { tables, rest } = drawnTables(page);
    return { page, tables, rows: toRows(rest) };
  });
  // pages of one size share their margins; a page laid across has its own
  const measures = new Map<number, ReturnType<typeof measureOf>>();
  for (const width of new Set(pages.map((page) => Math.round(page.width))))
    measures.set(width, measureOf(read.filter(({ page }) => Math.round(page.width) === width).flatMap(({ rows }) => rows)));
  const placed = read.map(({ page, tables, rows }) => ({
    height: page.height,
    slanted: page.slanted,
    lines: placeLines(rows, tables, measures.get(Math.round(page.width)) ?? measureOf(rows)),
  }));
  const reasons = pageFurniture(placed);
  return placed.flatMap(({ lines, slanted }) => [
    ...lines.map((line) => ({ text: line.text.replace(/[\u0000-\u0008\u000b-\u001f]/gu, ''), reason: reasons.get(line) ?? null })),
    ...(slanted.length > 0 ? [{ text: slanted.join(''), reason: '水印' }] : []),
  ]);
}
