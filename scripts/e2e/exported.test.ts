import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { comparison, long, sentences } from '../../src/components/export/comparison.fixture.ts';
import { toSheetCsv } from '../../src/components/export/csv.ts';
import { toDocx } from '../../src/components/export/docx.ts';
import { lineText } from '../../src/components/export/lines.ts';
import { toMarkdown } from '../../src/components/export/markdown.ts';
import { readSheet } from '../../src/components/export/readSheet.ts';
import type { Sheet, SheetLine } from '../../src/components/export/sheet.ts';
import { toXlsx } from '../../src/components/export/xlsx.ts';
import { readCsv, readDocx, readMarkdown, readXlsx } from './exported.ts';
import { officeFaults, officeParts } from './officeParts.ts';

/*
 * Each file is opened by another program than wrote it, and compared cell by cell with the page. Here, not beside the exports,
 * because the programs that open them again are for tests only.
 */

const address = 'https://policy.example/compare/?plans=yuncheng,jincheng&theme=ip-finance';
const page = new JSDOM(comparison).window.document.querySelector('[data-comparison]');
if (!page) throw new Error('no comparison in the fixture');
const sheet = readSheet(page, address, new Date(2026, 10, 26));

const bytes = async (file: Blob) => Buffer.from(await file.arrayBuffer());
const docx = await bytes(await toDocx(sheet));
const xlsx = await bytes(await toXlsx(sheet));

/** Addresses in the cells of the table, in order. */
const cellLinks = sheet.rows
  .flatMap(({ cells }) => cells)
  .flatMap(({ lines }) => lines)
  .flatMap(({ url }) => url ?? []);
const planLinks = sheet.columns.map(({ url }) => url);

/** The table as a file shows it. */
function table(corner: string, head: (column: Sheet['columns'][number]) => string, line: (line: SheetLine) => string): string[][] {
  return [
    [corner, ...sheet.columns.map(head)],
    ...sheet.rows.map(({ title, note, cells }) => [
      note === '' ? title : `${title}\n${note}`,
      ...cells.map(({ lines }) => lines.map(line).join('\n')),
    ]),
  ];
}

describe('the fixture has what could go wrong', () => {
  test('every sentence of it is in the sheet', () => {
    const texts = sheet.rows
      .flatMap(({ cells }) => cells)
      .flatMap(({ lines }) => lines)
      .map(({ text }) => text);
    const { list, ...inCells } = sentences;
    expect(texts).toEqual(expect.arrayContaining(Object.values(inCells)));
    expect(sheet.rows.map(({ title }) => title)).toContain(list);
  });
});

describe('Word', () => {
  const opened = readDocx(docx);

  test('has every cell verbatim, places above their sentences', async () => {
    const shown = (line: SheetLine) => (line.place === '' ? '' : `${line.place}\n`) + lineText(line);
    expect((await opened).cells).toEqual(table('切面', ({ name, document }) => `${name}\n${document}`, shown));
  });

  test('marks what is absent, and has sentences as printed', async () => {
    const { cells } = await opened;
    expect(cells[1]?.[1]).toBe('—— 没有专门任务，全文也没有提及。');
    expect(cells[2]?.[1]?.split('\n').slice(0, 2)).toEqual(['二、（二）2. 第 1 句', sentences.quotes]);
  });

  test('leads to the page, to each plan, and from each place to its clause', async () => {
    expect((await opened).links).toEqual([address, ...planLinks, ...cellLinks, ...planLinks]);
  });

  test('says what it is, when and from where it was made, the notes and how to cite', async () => {
    const { text } = await opened;
    expect(text.startsWith(`知识产权金融制表日期 2026-11-26 · 来源 ${address}`)).toBe(true);
    for (const words of [...sheet.notes, ...sheet.columns.map(({ citation }) => citation)]) expect(text).toContain(words);
  });

  test('is whole: types, relationships and XML', () => {
    expect(officeFaults(docx)).toEqual([]);
  });

  test('is Chinese, titled, across, and repeats its head on each page', () => {
    const xml = (path: string) => JSON.stringify(officeParts(docx)[path]);
    expect(xml('docProps/core.xml')).toContain('知识产权金融');
    expect(xml('word/styles.xml')).toContain('"eastAsia":"zh-CN"');
    expect(xml('word/styles.xml')).not.toMatch(/"eastAsia":"(?!宋体|黑体|zh-CN)/u);
    expect(xml('word/document.xml')).toContain('"orient":"landscape"');
    expect(xml('word/document.xml').match(/"name":"tblHeader","attributes":\{\}/gu)).toHaveLength(1);
  });

  test('sets more plans than a page takes in tables of nearly the same width', async () => {
    const [column] = sheet.columns;
    if (!column) throw new Error('no column');
    const columns = Array.from({ length: 13 }, (_, at) => ({ ...column, name: `第${at}市` }));
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: columns.map((_, at) => ({ lines: [{ kind: 'said', text: `${at}`, place: '', url: null }] })),
    }));
    const { cells } = await readDocx(await bytes(await toDocx({ ...sheet, columns, rows } as Sheet)));
    const widths = cells.map((row) => row.length - 1);
    expect(widths).toEqual([5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(cells.filter((_, at) => at % 4 === 1).flatMap((row) => row.slice(1))).toEqual(columns.map((_, at) => String(at)));
  });
});

describe('Excel', () => {
  const opened = readXlsx(xlsx);
  const shown = (line: SheetLine) => (line.place === '' ? '' : `〔${line.place}〕`) + lineText(line);

  test('has three sheets, the first with every cell verbatim', async () => {
    const { sheets } = await opened;
    expect(Object.keys(sheets)).toEqual(['对照', '逐句', '说明']);
    expect(sheets['对照']).toEqual(table(sheet.title, ({ name, document }) => `${name}\n${document}`, shown));
  });

  test('has every line in a row of its own, with its address', async () => {
    const { sheets } = await opened;
    expect(sheets['逐句']?.[0]).toEqual(['切面', '文件', '位置', '原文或说明', '类别', '链接']);
    expect(sheets['逐句']?.slice(1, 4)).toEqual([
      ['质押融资 登记金额', '运城', '', '没有专门任务，全文也没有提及。', '未写', ''],
      ['质押融资 登记金额', '晋城', '专栏2 4', '5000万元', '说明', 'https://policy.example/plans/jincheng/2-b2/'],
      ['做什么', '运城', '二、（二）2. 第 1 句', sentences.quotes, '原文', 'https://policy.example/plans/yuncheng/2-2-2/#s1'],
    ]);
    expect(sheets['逐句']).toHaveLength(1 + sheet.rows.flatMap(({ cells }) => cells).flatMap(({ lines }) => lines).length);
  });

  test('leads from each line to its clause, to the page and to each plan', async () => {
    expect((await opened).links).toEqual([...cellLinks, address, ...planLinks]);
  });

  test('says where it is from and how to cite', async () => {
    const about = (await opened).sheets['说明'] ?? [];
    const told = about.map(([, text]) => text);
    expect(told).toEqual(
      expect.arrayContaining([sheet.title, address, '2026-11-26', ...sheet.notes, ...sheet.columns.map(({ citation }) => citation)]),
    );
  });

  test('runs nothing as a formula', () => {
    for (const [path, part] of Object.entries(officeParts(xlsx))) {
      if (path.startsWith('xl/worksheets/sheet')) expect(JSON.stringify(part)).not.toContain('"name":"f"');
    }
  });

  test('is whole: types, relationships and XML, in the order that Excel wants', () => {
    expect(officeFaults(xlsx)).toEqual([]);
    const names = officeParts(xlsx)['xl/worksheets/sheet2.xml']?.children[0]?.children.map(({ name }) => name);
    expect(names).toEqual(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'hyperlinks', 'pageMargins', 'pageSetup']);
  });

  test('a cell that Excel cannot hold is counted, and its lines are whole on the second sheet', async () => {
    const said = (text: string): SheetLine => ({ kind: 'said', text, place: '', url: null });
    const [column] = sheet.columns;
    if (!column) throw new Error('no column');
    const rare = `${'长'.repeat(32_766)}𠮷`;
    const rows = [[said(long), said(long)], Array.from({ length: 255 }, (_, at) => said(String(at))), [said(rare)]].map((lines, at) => ({
      title: `行${at}`,
      note: '',
      cells: [{ lines }],
    }));
    const { sheets } = await readXlsx(await bytes(await toXlsx({ ...sheet, columns: [column], rows })));
    expect(sheets['对照']?.slice(1).map((row) => row[1])).toEqual([
      '共 2 句，一格放不下，见工作表“逐句”。',
      '共 255 句，一格放不下，见工作表“逐句”。',
      '共 1 句，一格放不下，见工作表“逐句”。',
    ]);
    const lines = sheets['逐句']?.map((row) => row[3] ?? '') ?? [];
    expect(lines.slice(1, 3)).toEqual([long, long]);
    expect(lines.slice(-2)).toEqual(['长'.repeat(32_766), '𠮷']);
  });
});

describe('CSV', () => {
  test('has every line verbatim, but for a quote before what a spreadsheet would run', () => {
    const rows = readCsv(Buffer.from(toSheetCsv(sheet)));
    expect(rows[0]).toEqual(['切面', '文件', '位置', '原文或说明', '类别', '链接']);
    const lines = sheet.rows.flatMap(({ cells }) => cells).flatMap(({ lines }) => lines);
    const guarded: string[] = [sentences.formula, sentences.minus];
    expect(rows.slice(1).map((row) => row[3])).toEqual(lines.map(({ text }) => (guarded.includes(text) ? `'${text}` : text)));
    expect(rows.slice(1).map((row) => row[5])).toEqual(lines.map(({ url }) => url ?? ''));
  });
});

describe('Markdown', () => {
  const source = toMarkdown(sheet);
  const opened = readMarkdown(Buffer.from(source));
  const shown = (line: SheetLine) => (line.place === '' ? '' : `〔${line.place}〕`) + lineText(line);

  test('is a table with every cell verbatim', async () => {
    expect((await opened).cells).toEqual(table('切面', ({ name, document }) => `${name}\n${document}`, shown));
  });

  test('leads to each plan, from each place to its clause, and to the page', async () => {
    // What could end a link is written as %28; it leads to the same place.
    const same = (url: string) => url.replace('(', '%28').replace(')', '%29');
    const ours = (await opened).links.filter((url) => url.startsWith('https://policy.example/'));
    expect(ours).toEqual([address, ...planLinks, ...cellLinks, ...planLinks].map(same));
  });

  test('notes and citations are as they were, whatever they begin with', async () => {
    const notes = ['1. 条款照印', '- 点线', '+ 同文', '= 等于', '# 号', '> 大于'];
    const { text } = await readMarkdown(Buffer.from(toMarkdown({ ...sheet, notes })));
    for (const words of [...notes, ...sheet.columns.map(({ citation }) => citation)]) expect(text).toContain(words);
  });

  test('years, figures and Chinese punctuation are not cluttered with backslashes', () => {
    expect(source).toContain('运政发〔2024〕13号, 2024-08-13.');
    expect(source).toContain('落实《知识产权强国建设纲要（2021—2035年）》');
  });
});
