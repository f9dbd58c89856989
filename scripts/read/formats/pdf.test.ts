import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageFurniture } from './pdf/furniture.ts';
import { plainCharacters } from './pdf/characters.ts';
import { DocumentError, readDocument, type Document } from './index.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));
const read = (bytes: Uint8Array): Promise<Document> => readDocument(bytes, 'plan.pdf');
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DocumentError);
  return (error as DocumentError).message;
};
const asides = ({ text, asides }: Document): string[] => asides.map(({ start, end, reason }) => `${reason} ${text.slice(start, end)}`);

/** A PDF file of objects 1, 2, …, the first of which is its catalogue. */
function pdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const stream = (content: string): string => `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
/** A Chinese font that is not embedded, whose codes a CMap explains. */
const font = (map: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>`;
const ucs2 = (text: string): string => `<${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A file whose pages draw the given contents. */
function pages(contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, at) => `${String(5 + at * 2)} 0 R`).join(' ');
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(contents.length)} >>`,
    font('UniGB-UCS2-H'),
    font('GBK-EUC-H'),
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${String(6 + at * 2)} 0 R >>`,
      stream(content),
    ]),
  ]);
}

const show = (text: string, x: number, y: number, size = 16): string =>
  `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td ${ucs2(text)} Tj ET`;
const IMAGE = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q';

describe('the text layer', () => {
  it('of a page Chromium printed: indents, a table with merged cells, usual characters', async () => {
    expect(await read(fixture('chromium'))).toEqual({
      text: [
        '示范村建设行动方案',
        '　　为建设示范村，示范村建设行动方案为示范村建设行动。',
        '示范村建设行动方案，为示范村建设行动方案示范。',
        '　　一、示范',
        '　　（一）建设。2025年示范村25个，示范村建设行动方案5',
        '个，行动方案示范村建设，示范村建设行动方案示范，示范村',
        '建设。',
        '示范\t年\t',
        '\t2022\t2025',
        '示范村（个）\t2\t25',
        '建设行动方案建设行动方案示范村建设行动方案示范村（个）\t\t5',
        '　　二、行动',
        '　　（二）行动。示范村建设行动方案，示范村建设行动方案',
        '示范村建设，示范村建设行动方案示范村建设行动方案。',
        '示范村',
        '2022年2月5日',
        '',
      ].join('\n'),
      asides: [],
      format: 'pdf',
      encoding: null,
    });
  });

  it('of a document LibreOffice exported: running head and page numbers are asides, figures have no blanks', async () => {
    const document = await read(fixture('libreoffice'));
    expect(asides(document)).toEqual(['页眉页脚 云溪市人民政府办公室文件', '页码 —1—', '页眉页脚 云溪市人民政府办公室文件', '页码 —2—']);
    const lines = document.text.split('\n');
    expect(lines.slice(1, 13)).toEqual([
      '云溪市数字乡村行动方案',
      '（2023—2025年）',
      '　　为推进数字乡村建设，让农民共享数字经济发展成果，制定',
      '本方案。',
      '　　第一章 总体要求',
      '　　（一）主要目标',
      '　　到2025年，行政村5G网络通达率达到98%以上，建成示',
      '范村60个，农民共享数字乡村建设成果。',
      '指标\t2022年\t2025年',
      '行政村5G网络通达率，以年度建设数据为准（%）\t76\t98',
      '示范村（个）\t—\t60',
      '　　第二章 建设数字乡村',
    ]);
  });

  it('in fonts that are not embedded, through their CMaps', async () => {
    const gbk = 'BT /F2 16 Tf 72 650 Td <d4c6cfaacad0> Tj ET';
    expect((await read(pages([`${show('数字乡村行动方案', 72, 700)} ${gbk}`]))).text).toBe('数字乡村行动方案\n云溪市\n');
  });

  it('has columns that no lines are drawn around as rows with tabs, and a lone gap as a blank', async () => {
    const row = (y: number, ...cells: string[]): string => cells.map((cell, at) => show(cell, 72 + at * 150, y, 12)).join(' ');
    const content = [
      show('第一章', 72, 780),
      show('总则', 160, 780),
      row(700, '指标', '现值', '目标'),
      row(680, '示范村', '二十', '六十'),
      row(660, '平台', '一', '三'),
    ];
    expect((await read(pages([content.join(' ')]))).text).toBe('第一章 总则\n指标\t现值\t目标\n示范村\t二十\t六十\n平台\t一\t三\n');
  });

  it('has a box around text as lines, a doubled print once, a watermark as an aside', async () => {
    const content = `60 600 475 150 re S ${show('专栏一', 72, 720)} ${show('专栏一', 72.4, 720)} ${show('建设示范村。', 72, 690)} BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm ${ucs2('内部资料')} Tj ET`;
    const document = await read(pages([content]));
    expect(document.text).toBe('专栏一\n建设示范村。\n内部资料\n');
    expect(asides(document)).toEqual(['水印 内部资料']);
  });

  it('names a character by its usual code where the font shows it for another', () => {
    expect(plainCharacters('⾏政村⻓期⺠⽣，ﬁ―')).toBe('行政村长期民生，fi—');
  });

  it('counts as page numbers only what goes up with the pages', () => {
    const line = (text: string, y: number): { text: string; y: number; isTable: boolean } => ({ text, y, isTable: false });
    const [first, second, figure] = [line('7', 800), line('8', 800), line('60', 800)];
    const page = (last: ReturnType<typeof line>): { height: number; lines: ReturnType<typeof line>[] } => ({
      height: 842,
      lines: [line('正文', 400), last],
    });
    expect([...pageFurniture([page(first), page(second), page(figure)]).keys()]).toEqual([first, second]);
  });
});

describe('a PDF is refused with its cause', () => {
  it('encrypted', async () => {
    expect(await refusal(fixture('encrypted'))).toMatch(/^the \.pdf file is encrypted/u);
  });

  it('scanned, wholly or on some pages', async () => {
    expect(await refusal(pages([IMAGE, IMAGE]))).toMatch(/^the \.pdf file has no text layer/u);
    const text = show('数字乡村行动方案', 72, 700);
    expect(await refusal(pages([text, IMAGE, text, IMAGE, IMAGE]))).toMatch(/^page 2, 4–5 of the \.pdf file has no text layer/u);
    expect((await read(pages([`${IMAGE} ${text}这`.slice(0, -1) + show('建设示范村，推进数字乡村。', 72, 600), '']))).text).toContain(
      '建设示范村',
    );
  });

  it('without any text', async () => {
    expect(await refusal(pages(['']))).toMatch(/no text layer/u);
  });

  it('cut off or damaged', async () => {
    const whole = fixture('libreoffice');
    for (const share of [0.1, 0.5, 0.9])
      expect(await refusal(whole.subarray(0, Math.round(whole.length * share)))).toMatch(/damaged or cut off/u);
    // what page 1 draws is the first stream of this file
    const hole = Uint8Array.from(whole).fill(0, 400, 700);
    expect(await refusal(hole)).toMatch(/damaged or cut off \(page 1/u);
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\nno objects\n%%EOF\n'))).toMatch(/damaged or cut off/u);
  });
});
