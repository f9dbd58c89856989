import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { grey, linked, ours, said, sizes, textWidth, underline } from './docxStyle.ts';
import { lineText } from './lines.ts';
import type { Sheet, SheetCell, SheetColumn, SheetLine, SheetRow } from './sheet.ts';

/** Plans from which on the text is set smaller. */
const narrowFrom = 5;

const rule = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
const margins = { top: 60, bottom: 60, left: 90, right: 90, marginUnitType: WidthType.DXA };
const headShading = { type: ShadingType.CLEAR, fill: 'F2F2F2' };
const spacing = { after: 80 };

/** The table: heads of rows first, then a column per plan, all of the same width. Its heads repeat on each page; rows may break. */
export function docxTable({ columns, rows }: Sheet): Table {
  const size = columns.length < narrowFrom ? sizes.text : sizes.narrow;
  const head = columns.length < narrowFrom ? 1700 : 1300;
  const width = Math.floor((textWidth - head) / Math.max(1, columns.length));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: head + width * columns.length, type: WidthType.DXA },
    columnWidths: [head, ...columns.map(() => width)],
    borders,
    margins,
    tableLook: { firstRow: true, firstColumn: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          headCell([new Paragraph({ children: [ours('切面', { size, bold: true })] })]),
          ...columns.map((column) => planHead(column, size)),
        ],
      }),
      ...rows.map((row) => new TableRow({ children: [rowHead(row, size), ...row.cells.map((cell) => textCell(cell, size))] })),
    ],
  });
}

const headCell = (children: Paragraph[]) => new TableCell({ shading: headShading, children });

function planHead({ name, document, url }: SheetColumn, size: number): TableCell {
  return headCell([
    new Paragraph({ children: [ours(name, { size, bold: true })] }),
    new Paragraph({ children: [linked(said(document, { size: sizes.place, ...underline }), url)] }),
  ]);
}

function rowHead({ title, note }: SheetRow, size: number): TableCell {
  return headCell([
    new Paragraph({ children: [ours(title, { size, bold: true })] }),
    ...(note === '' ? [] : [new Paragraph({ children: [ours(note, { size: sizes.place, color: grey })] })]),
  ]);
}

function textCell({ lines }: SheetCell, size: number): TableCell {
  return new TableCell({ children: lines.map((line) => paragraph(line, size)) });
}

/**
 * A line: its place above it as a link; without a place the words themselves are the link. Both are one paragraph, so that no page
 * ends between them.
 */
function paragraph(line: SheetLine, size: number): Paragraph {
  const { kind, place, url } = line;
  const style = { size, ...(kind === 'absent' ? { color: grey } : {}), ...(place === '' && url !== null ? underline : {}) };
  const text = lineText(line);
  const words = kind === 'said' ? said : ours;
  if (place === '') return new Paragraph({ spacing, keepLines: true, children: [linked(words(text, style), url)] });
  const label = ours(place, { size: sizes.place, color: grey, ...(url === null ? {} : underline) });
  return new Paragraph({ spacing, keepLines: true, children: [linked(label, url), words(text, { ...style, break: 1 })] });
}
