import { readFileSync } from 'node:fs';
import {
  Document as Word,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError, readDocument, type Document } from './index.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file with the given parts of word/, as the zip archive Word writes. */
function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const related = Object.keys(parts)
    .map((name, at) => `<Relationship Id="rId${String(at + 1)}" Type="${RELATIONSHIP}/${name}" Target="${name}.xml"/>`)
    .join('');
  const overrides = ['document.main', ...Object.keys(parts)]
    .map(
      (name) =>
        `<Override PartName="/word/${name === 'document.main' ? 'document' : name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
    )
    .join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, xml])),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])),
  );
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const numbered = (text: string, id: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(id)}"/></w:numPr>`);

/** A numbering definition by the format and text of its levels. */
const abstract = (id: number, levels: readonly [format: string, text: string, more?: string][]): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${levels
    .map(
      ([format, text, more = ''], at) =>
        `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${overrides}</w:num>`;
const numbering = (...definitions: string[]): string => `<w:numbering ${NAMESPACES}>${definitions.join('')}</w:numbering>`;

const read = (bytes: Uint8Array): Promise<Document> => readDocument(bytes, 'plan.docx');
const lines = async (bytes: Uint8Array): Promise<string[]> => (await read(bytes)).text.split('\n').filter((line) => line !== '');

/** Every text of a Word file's main part that is not deleted. */
function written(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:(del|moveFrom)\b[^>]*[^/]>[\s\S]*?<\/w:\1>/gu,
    '',
  );
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}

const CHAPTERS = abstract(0, [
  ['chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircleChinese', '%4'],
]);

describe('automatic numbering', () => {
  it('prints the labels of chapters, sections, items and points, counting anew under each', async () => {
    const body = [
      numbered('总体要求', 1),
      numbered('指导思想', 1, 1),
      numbered('主要目标', 1, 1),
      numbered('重点任务', 1),
      numbered('夯实基础', 1, 1),
      numbered('光纤进村', 1, 2),
      numbered('铁塔共享', 1, 2),
      numbered('统一规划', 1, 3),
      paragraph('不编号的一段。'),
      numbered('智慧农业', 1, 1),
      numbered('建设平台', 1, 2),
    ].join('');
    expect(await lines(word(body, { numbering: numbering(CHAPTERS, num(1, 0)) }))).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）主要目标',
      '二、重点任务',
      '（一）夯实基础',
      '1.光纤进村',
      '2.铁塔共享',
      '①统一规划',
      '不编号的一段。',
      '（二）智慧农业',
      '1.建设平台',
    ]);
  });

  it('prints 第一章 and 1.1, levels that run on, and only Arabic figures where the level says so', async () => {
    const definitions = numbering(
      abstract(0, [
        ['chineseCounting', '第%1章'],
        ['chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'],
        ['decimal', '%1.%3', '<w:isLgl/>'],
      ]),
      num(1, 0),
    );
    const body = [
      numbered('总则', 1),
      numbered('目的', 1, 1),
      numbered('服务', 1),
      numbered('设施', 1, 1),
      numbered('标准', 1, 2),
      numbered('规模', 1, 2),
    ].join('');
    expect(await lines(word(body, { numbering: definitions }))).toEqual([
      '第一章 总则',
      '第一条 目的',
      '第二章 服务',
      '第二条 设施',
      '2.1 标准',
      '2.2 规模',
    ]);
  });

  it('goes on where lists share a definition, begins anew where one is told to, takes over a level of its own', async () => {
    const definitions = numbering(
      abstract(0, [['decimal', '%1.']]),
      num(1, 0),
      num(2, 0),
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
      num(
        4,
        0,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride>',
      ),
    );
    const body = [numbered('甲', 1), numbered('乙', 2), numbered('丙', 3), numbered('丁', 3), numbered('戊', 4), numbered('己', 0)].join(
      '',
    );
    expect(await lines(word(body, { numbering: definitions }))).toEqual(['1.甲', '2.乙', '7.丙', '8.丁', 'IX.戊', '己']);
  });

  it('comes from a style too, and from the style that one is based on', async () => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="off"><w:name w:val="off"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style></w:styles>`;
    const body = ['h1', 'h2', 'h2', 'off', 'h1'].map((style) => paragraph(style, `<w:pStyle w:val="${style}"/>`)).join('');
    expect(await lines(word(body, { numbering: numbering(CHAPTERS, num(1, 0)), styles }))).toEqual([
      '一、h1',
      '（一）h2',
      '（二）h2',
      'off',
      '二、h1',
    ]);
  });

  it('prints bullets as the characters they look like', async () => {
    const definitions = numbering(
      abstract(0, [
        ['bullet', '\uf06c', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'],
        ['bullet', '——'],
      ]),
      num(1, 0),
    );
    expect(await lines(word(numbered('甲', 1) + numbered('乙', 1, 1), { numbering: definitions }))).toEqual(['●甲', '——乙']);
  });

  it('does not count a paragraph that a tracked change deletes', async () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`;
    expect(await lines(word(numbered('甲', 1) + deleted + numbered('乙', 1), { numbering: numbering(CHAPTERS, num(1, 0)) }))).toEqual([
      '一、甲',
      '二、乙',
    ]);
  });
});

describe('the text of a Word document', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

  it('has insertions and no deletions; fields, links, controls and formulas are read, hidden text is not', async () => {
    const body = `<w:p>${run('保留')}<w:ins w:id="1">${run('插入')}</w:ins><w:del w:id="2"><w:r><w:delText>删除</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('移走')}</w:moveFrom><w:moveTo w:id="4">${run('移来')}</w:moveTo><w:hyperlink>${run('链接')}</w:hyperlink><w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>${run('域')}</w:fldSimple><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p><w:sdt><w:sdtContent>${paragraph('整段控件')}</w:sdtContent></w:sdt>`;
    expect(await lines(word(body))).toEqual(['保留插入移来链接控件域x=1', '整段控件']);
  });

  it('has a soft break as a line end, a tab as a gap, symbols and hyphens as printed', async () => {
    const body = `<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>后</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r></w:p>`;
    expect(await lines(word(body))).toEqual(['第一行', '第二行\u3000后☑A-B']);
  });

  it('has a text box after the paragraph it hangs on, and once', async () => {
    const body = `<w:p>${run('锚')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中文字')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中文字')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后文')}</w:p>`;
    expect(await lines(word(body))).toEqual(['锚后文', '框中文字']);
  });

  it('has a note after the paragraph or table that cites it, tied by its mark', async () => {
    const footnotes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${run(' 按常住人口计算。')}</w:p></w:footnote><w:footnote w:id="2">${paragraph('以年报为准。')}</w:footnote></w:footnotes>`;
    const cite = (id: number): string => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
    const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`;
    const body = `<w:p>${run('每万人')}${cite(1)}${run('拥有量')}</w:p><w:tbl><w:tr>${cell(run('甲') + cite(2))}${cell(run('乙'))}</w:tr><w:tr>${cell(run('1'))}${cell(run('2'))}</w:tr></w:tbl>${paragraph('后文')}`;
    expect(await lines(word(body, { footnotes }))).toEqual([
      '每万人①拥有量',
      '①按常住人口计算。',
      '甲②\t乙',
      '1\t2',
      '②以年报为准。',
      '后文',
    ]);
  });

  it('has the rows of a table as lines, merged cells once, and the paragraphs of a box as lines', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${
        text === ''
          ? '<w:p/>'
          : text
              .split('|')
              .map((line) => paragraph(line))
              .join('')
      }</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell('表1　指标', '<w:gridSpan w:val="3"/>'))}${row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('数值', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('2022年'), cell('2025年'))}${row(cell('通达率|（%）'), cell('76'), cell('98'))}</w:tbl>`;
    const frame = `<w:tbl>${row(cell('专栏1　工程|1.光纤进村。|2.铁塔共享。'))}</w:tbl>`;
    expect(await lines(word(table + paragraph('间') + frame))).toEqual([
      '表1　指标',
      '指标\t数值\t',
      '\t2022年\t2025年',
      '通达率 （%）\t76\t98',
      '间',
      '专栏1　工程',
      '1.光纤进村。',
      '2.铁塔共享。',
    ]);
  });

  it('has page headers and footers as asides, without page numbers', async () => {
    const bytes = new Uint8Array(
      await Packer.toBuffer(
        new Word({
          numbering: { config: [{ reference: 'plan', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] }] },
          footnotes: { 1: { children: [new Paragraph('虚构。')] } },
          sections: [
            {
              headers: { default: new Header({ children: [new Paragraph('云溪市人民政府文件')] }) },
              footers: {
                default: new Footer({
                  children: [
                    new Paragraph({ children: [new TextRun('— '), new TextRun({ children: [PageNumber.CURRENT] }), new TextRun(' —')] }),
                  ],
                }),
              },
              children: [
                new Paragraph('数字乡村行动方案'),
                new Paragraph({
                  children: [new TextRun('总体要求'), new FootnoteReferenceRun(1)],
                  numbering: { reference: 'plan', level: 0 },
                }),
                new Table({
                  rows: [
                    new TableRow({
                      children: [new TableCell({ children: [new Paragraph('甲')] }), new TableCell({ children: [new Paragraph('乙')] })],
                    }),
                  ],
                }),
                new Paragraph({ text: '重点任务', numbering: { reference: 'plan', level: 0 } }),
              ],
            },
          ],
        }),
      ),
    );
    expect(await read(bytes)).toEqual({
      text: '云溪市人民政府文件\n数字乡村行动方案\n一、总体要求①\n①虚构。\n甲\t乙\n二、重点任务\n',
      asides: [{ start: 0, end: 9, reason: '页眉页脚' }],
      format: 'docx',
      encoding: null,
    });
  });

  it('loses nothing of a document that LibreOffice wrote', async () => {
    const bytes = readFileSync(new URL('fixtures/libreoffice.docx', import.meta.url));
    const { text } = await read(bytes);
    const texts = written(bytes);
    expect(texts.length).toBeGreaterThan(20);
    let at = 0;
    for (const piece of texts) {
      at = text.indexOf(piece, at);
      expect(at, piece).toBeGreaterThan(-1);
      at += piece.length;
    }
    expect(text).toContain('\n第一章 总体要求\n');
    expect(text).toContain('\n（二）智慧农业\n');
    expect(text).toContain('\n指标\t2022年\t2025年\n');
  });
});

describe('a Word document is refused with its cause', () => {
  const good = word(paragraph('云溪市数字乡村行动方案').repeat(50));
  const message = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await read(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DocumentError);
    return (error as DocumentError).message;
  };

  it('cut off anywhere', async () => {
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99])
      expect(await message(good.subarray(0, Math.round(good.length * share)))).toMatch(/damaged or cut off|is an archive/u);
  });

  it('with a byte changed in its text', async () => {
    const local = Buffer.from(good).indexOf('word/document.xml');
    const changed = Uint8Array.from(good);
    changed[local + 60] = (changed[local + 60] ?? 0) ^ 0x55;
    expect(await message(changed)).toMatch(/damaged or cut off \(word\/document\.xml/u);
  });

  it('whose XML is broken', async () => {
    expect(await message(word('<w:p>'))).toMatch(/damaged: word\/document\.xml is not well-formed/u);
  });

  it('that would unpack to far more than it is, whether it says so or not', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(5 * 1024 * 1024) }));
    const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(210 * 1024 * 1024, directory + 24);
    expect(await message(bomb)).toMatch(/would unpack to 210 MB/u);
    bomb.writeUInt32LE(100, directory + 24);
    expect(await message(bomb)).toMatch(/damaged or cut off \(word\/document\.xml cannot be unpacked\)/u);
  });

  it('without text, or without a document in it', async () => {
    expect(await message(word('<w:p/>'))).toMatch(/holds no text/u);
    expect(await message(zipSync({ 'word/other.xml': strToU8('<a/>') }))).toMatch(/without a Word document/u);
  });
});
