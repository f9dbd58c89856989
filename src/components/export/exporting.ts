import { fileName } from './fileName.ts';
import { readSheet } from './readSheet.ts';
import { saveFile } from './saveFile.ts';
import type { Sheet } from './sheet.ts';

const text = (type: string, words: string) => new Blob([words], { type: `${type};charset=utf-8` });

/** Why there is nothing to take along, for the reader. */
export class NothingToExport extends Error {
  override name = 'NothingToExport';
}

/** Makes a file of a comparison. What makes it is loaded when first wanted. */
const makers: Record<string, (sheet: Sheet) => Promise<Blob>> = {
  docx: async (sheet) => (await import('./docx.ts')).toDocx(sheet),
  xlsx: async (sheet) => (await import('./xlsx.ts')).toXlsx(sheet),
  csv: async (sheet) => text('text/csv', (await import('./csv.ts')).toSheetCsv(sheet)),
  md: async (sheet) => text('text/markdown', (await import('./markdown.ts')).toMarkdown(sheet)),
};

/**
 * Hands the reader a comparison, as it is seen now, as a file.
 * @param format docx, xlsx, csv or md.
 * @returns Name of the file.
 * @throws NothingToExport where no row stands open; another error where there is no comparison, what makes the file does not load, or the format is none of these.
 */
export async function exportComparison(root: Element | null, format: string): Promise<string> {
  const make = makers[format];
  if (!make) throw new RangeError(`data-export="${format}": expected ${Object.keys(makers).join(', ')}`);
  if (!root) throw new Error('no [data-comparison] on the page');
  const sheet = readSheet(root, location.href);
  if (sheet.rows.length === 0) throw new NothingToExport('各行都折起了，没有可导出的。请先展开要导出的行。');
  const name = fileName(sheet, format);
  saveFile(name, await make(sheet));
  return name;
}
