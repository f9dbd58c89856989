import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { csvParseRows } from 'd3';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { childrenOf, type XmlElement } from '../read/formats/docx/xml.ts';
import { officeParts } from './officeParts.ts';

/** A file of a comparison, opened by another program than wrote it. */
export interface Exported {
  /** Cells of its tables, heads included, as text; lines within a cell are parted by \n. */
  cells: string[][];
  /** Addresses it leads to, in order, as often as they stand there. */
  links: string[];
  /** All its words, outside of tables too. */
  text: string;
}

/** Opens a Word document with mammoth. Several tables follow each other in `cells`. */
export async function readDocx(file: Buffer): Promise<Exported> {
  const { value } = await mammoth.convertToHtml({ buffer: file });
  return readHtml(value);
}

/** Opens Markdown with the program that renders the site's own, tables switched on. */
export async function readMarkdown(file: Buffer): Promise<Exported> {
  const processor = await createSatteriMarkdownProcessor({ syntaxHighlight: false, features: { gfm: true, smartPunctuation: false } });
  const { code } = await processor.render(file.toString('utf8'));
  return readHtml(code);
}

/** Opens CSV. Throws where the byte order mark is missing, without which Excel misreads Chinese. */
export function readCsv(file: Buffer): string[][] {
  const text = file.toString('utf8');
  if (!text.startsWith('\ufeff')) throw new Error('CSV without a byte order mark');
  return csvParseRows(text.slice(1)).map((row) => [...row]);
}

/** A workbook: cells by the name of their sheet, and the addresses of all sheets, each sheet's in order. */
export interface Workbook {
  sheets: Record<string, string[][]>;
  links: string[];
}

/** Opens a workbook with read-excel-file; the links, which that does not tell, are read out of the XML. */
export async function readXlsx(file: Buffer): Promise<Workbook> {
  const sheets = await readExcelFile(file, { trim: false });
  const parts = officeParts(file);
  return {
    sheets: Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((value) => String(value ?? '')))])),
    links: sheets.flatMap((_, at) =>
      sheetLinks(parts[`xl/worksheets/sheet${at + 1}.xml`], parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`]),
    ),
  };
}

function sheetLinks(sheet: XmlElement | undefined, relationships: XmlElement | undefined): string[] {
  const targets = new Map(
    childrenOf(relationships?.children[0], 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  return childrenOf(sheet?.children[0], 'hyperlinks')
    .flatMap(({ children }) => children)
    .map(({ attributes }) => `${targets.get(attributes['id']) ?? ''}${attributes['location'] ? `#${attributes['location']}` : ''}`);
}

function readHtml(html: string): Exported {
  const { document } = new JSDOM(html).window;
  for (const lineBreak of document.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return {
    cells: [...document.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => {
        const paragraphs = [...cell.querySelectorAll('p')];
        return paragraphs.length === 0 ? cell.textContent : paragraphs.map(({ textContent }) => textContent).join('\n');
      }),
    ),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    text: document.body.textContent,
  };
}
