import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, type Table } from 'docx';
import { columnsAtMost } from '../../lib/planWords.ts';
import { grey, linked, ours, page, said, sizes, styles, underline } from './docxStyle.ts';
import { docxTable } from './docxTable.ts';
import { splitSheet } from './splitSheet.ts';
import type { Sheet } from './sheet.ts';

/** The comparison as a Word document on A4 across: title, where it is from, the table, notes, how to cite each plan. */
export function toDocx(sheet: Sheet): Promise<Blob> {
  const { title, address, made, columns, notes } = sheet;
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [ours(title)] }),
    new Paragraph({
      spacing: { after: 160 },
      children: [ours(`制表日期 ${made} · 来源 `, quiet), linked(ours(address, { ...quiet, ...underline }), address)],
    }),
    ...tables(sheet),
    ...(notes.length > 0 ? [heading('说明'), ...notes.map((note) => new Paragraph({ children: [ours(note, { size })] }))] : []),
    heading('引用'),
    ...columns.map(
      ({ citation, url }) =>
        new Paragraph({
          spacing: { after: 60 },
          children: [said(`${citation} `, { size }), linked(ours(url, { ...quiet, ...underline }), url)],
        }),
    ),
  ];
  return Packer.toBlob(
    new Document({
      title,
      creator: '政策对读',
      lastModifiedBy: '政策对读',
      description: address,
      styles,
      sections: [{ properties: { page: layout }, footers: { default: pageNumbers() }, children }],
    }),
  );
}

const size = sizes.narrow;
const quiet = { size, color: grey };

const layout = {
  size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
  margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin, header: 425, footer: 425 },
};

function heading(words: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [ours(words)] });
}

/** One table; more plans than a page takes side by side are parted, each table with its own heading. */
function tables(sheet: Sheet): (Paragraph | Table)[] {
  const parts = splitSheet(sheet, columnsAtMost);
  if (parts.length === 1) return [docxTable(sheet)];
  return parts.flatMap((part, at) => [
    heading(`表 ${at + 1}（共 ${parts.length} 表）　${part.columns.map(({ name }) => name).join('、')}`),
    docxTable(part),
  ]);
}

function pageNumbers(): Footer {
  const run = ours('', { ...quiet, children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
