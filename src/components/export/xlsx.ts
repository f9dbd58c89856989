import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import { lineHeads, lineRecords, lineText } from './lines.ts';
import { fitted } from './rowHeight.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { hyperlinks, printing, type SheetLink } from './xlsxFeatures.ts';

/** What Excel holds in a cell; with more it calls the file damaged. */
const cellHolds = { characters: 32_767, breaks: 253 };

/** Widths of columns in digits, of which a Chinese character takes two. */
const widths = { head: 18, plan: 42, line: [18, 10, 24, 80, 8, 48], about: [12, 110] };

const common = { type: String, fontFamily: '宋体', alignVertical: 'top', wrap: true } as const;
const rule = { borderStyle: 'thin', borderColor: '#999999' } as const;

/** A cell of text: as it is typed String, nothing in it is run as a formula. */
const said = (value: string): CellObject => ({ ...common, ...rule, value });
const ours = (value: string): CellObject => ({ ...said(value), fontFamily: '黑体' });
const head = (value: string): CellObject => ({ ...ours(value), fontWeight: 'bold' });
const link = { textColor: '#0563C1', textDecoration: { underline: true } } as const;
const linked = (value: string): CellObject => ({ ...said(value), ...link });

/**
 * The comparison as a workbook of three sheets: 对照, the table; 逐句, one line a row with its link; 说明, where it is from and how to
 * cite it.
 */
export function toXlsx(sheet: Sheet): Promise<Blob> {
  const lines = lineRecords(sheet);
  const long = lines.flatMap((line) => pieces(line.原文或说明).map((piece) => ({ ...line, 原文或说明: piece })));
  const about = aboutRows(sheet);
  const table = [widths.head, ...sheet.columns.map(() => widths.plan)];
  const links: SheetLink[][] = [
    // LibreOffice draws a linked cell on one line: the heads of the table stay plain, 说明 has their links.
    [],
    long.map(({ 链接 }, at) => ({ row: at + 1, column: lineHeads.indexOf('链接'), url: 链接 })),
    about.flatMap(({ url }, row) => (url === undefined ? [] : [{ row, column: 1, url }])),
  ];
  return writeExcelFile(
    [
      {
        sheet: '对照',
        orientation: 'landscape',
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        columns: table.map((width) => ({ width })),
        data: fitted(
          [
            [head(sheet.title), ...sheet.columns.map(({ name, document }) => ours(`${name}\n${document}`))],
            ...sheet.rows.map(({ title, note, cells }) => [head(note === '' ? title : `${title}\n${note}`), ...cells.map(tableCell)]),
          ],
          table,
        ),
      },
      {
        sheet: '逐句',
        orientation: 'landscape',
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        columns: widths.line.map((width) => ({ width })),
        data: fitted(
          [
            lineHeads.map(head),
            ...long.map((line) => lineHeads.map((name) => (name === '链接' ? linked : name === '原文或说明' ? said : ours)(line[name]))),
          ],
          widths.line,
        ),
      },
      {
        sheet: '说明',
        orientation: 'landscape',
        columns: widths.about.map((width) => ({ width })),
        data: fitted(
          about.map(({ label, text, url }) => [
            { ...common, fontFamily: '黑体', value: label },
            { ...common, ...(url === undefined ? {} : link), value: text },
          ]),
          widths.about,
        ),
      },
    ],
    { fontFamily: '宋体', fontSize: 10.5, features: [hyperlinks(links), printing('对照')] },
  ).toBlob();
}

/** Lines of a cell, each with its place before it; what Excel cannot hold is counted and left to the sheet that has each line. */
function tableCell({ lines }: SheetCell): CellObject {
  const text = lines.map((line) => `${line.place === '' ? '' : `〔${line.place}〕`}${lineText(line)}`).join('\n');
  const holds = text.length <= cellHolds.characters && lines.length <= cellHolds.breaks;
  return holds ? said(text) : ours(`共 ${lines.length} 句，一格放不下，见工作表“逐句”。`);
}

/** A text in pieces that a cell holds; nearly always one. */
function pieces(text: string): string[] {
  if (text.length <= cellHolds.characters) return [text];
  // Not between the halves of a rare character such as 𠮷.
  const at = cellHolds.characters - (/[\uD800-\uDBFF]/.test(text.charAt(cellHolds.characters - 1)) ? 1 : 0);
  return [text.slice(0, at), ...pieces(text.slice(at))];
}

function aboutRows({ title, address, made, columns, notes }: Sheet): { label: string; text: string; url?: string }[] {
  return [
    { label: '题名', text: title },
    { label: '来源', text: address, url: address },
    { label: '制表日期', text: made },
    ...notes.map((text) => ({ label: '说明', text })),
    { label: '说明', text: 'Excel 一行最高 409 磅，长的格子可能显示不全，内容都在；工作表“逐句”每句一行。' },
    ...columns.flatMap(({ citation, url }) => [
      { label: '引用', text: citation },
      { label: '', text: url, url },
    ]),
  ];
}
