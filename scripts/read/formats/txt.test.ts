import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError, readDocument } from './index.ts';

const PLAN =
  '云溪市数字乡村行动方案\n\n　　为推进数字乡村建设，制定本方案。\r\n一、总体要求\n（一）夯实基础。到2025年，5G网络通达率达到98%以上。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
/** Every character of GBK's two-byte range by its bytes, made by decoding them all. */
const GBK = new Map<string, number[]>(
  Array.from({ length: 0xfe - 0x81 + 1 }, (_, lead) => Array.from({ length: 0xbf }, (_, trail) => [lead + 0x81, trail + 0x40]))
    .flat()
    .filter(([, trail]) => trail !== 0x7f)
    .map((pair) => [new TextDecoder('gb18030').decode(Uint8Array.from(pair)), pair]),
);
const gb = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((character) => GBK.get(character) ?? [character.charCodeAt(0)]));
const bytes = (...parts: (Uint8Array | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => Uint8Array.from(part)));

async function read(content: Uint8Array, file = 'plan.txt'): Promise<{ text: string; encoding: string | null }> {
  const { text, encoding, asides } = await readDocument(content, file);
  expect(asides).toEqual([]);
  return { text, encoding };
}

async function refusal(content: Uint8Array, file = 'plan.txt'): Promise<string> {
  const error: unknown = await readDocument(content, file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DocumentError);
  return (error as DocumentError).message;
}

describe('a text', () => {
  it.each([
    ['utf-8', 'without a mark', utf8(PLAN)],
    ['utf-8', 'with a mark', bytes([0xef, 0xbb, 0xbf], utf8(PLAN))],
    ['utf-16le', 'with a mark', bytes([0xff, 0xfe], utf16(PLAN, true))],
    ['utf-16be', 'with a mark', bytes([0xfe, 0xff], utf16(PLAN, false))],
    ['utf-16le', 'without a mark', utf16(PLAN, true)],
    ['utf-16be', 'without a mark', utf16(PLAN, false)],
    ['gb18030', 'without a mark', gb(PLAN)],
  ])('is read in %s %s', async (encoding, _, content) => {
    expect(await read(content)).toEqual({ text: PLAN, encoding });
  });

  it('keeps what is easily lost: blanks, zero-width characters, bidirectional overrides, form feeds, markup', async () => {
    const text = '　第 一 条\u00a0\u200b加\u200d强\ufeff保护\u202e护\u202c\u2066\u2069。\f{}<script>alert(1)</script> import x\t\r\n\n';
    expect((await read(utf8(text))).text).toBe(text);
  });

  it('is unchanged, whatever it says', async () => {
    const character = fc.oneof(
      fc.constantFrom(...'一二三四五六七八九十（）〔〕《》“”、，。；：—…①②%*{}<>&\t\n\r\u3000\u200b\u202e'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(character, { maxLength: 200 }), async (characters) => {
        const text = `云溪${characters.join('').replace(/[\p{Cc}\ufffd\ufffe\uffff]/gu, (control) => (/[\t\n\r]/u.test(control) ? control : ''))}`;
        expect((await read(utf8(text))).text).toBe(text);
      }),
    );
  });

  it('may have one character that GB 2312 counts as rare in every other place', async () => {
    expect((await read(gb('在濮阳市、亳州市、儋州市、衢州市推广。'))).encoding).toBe('gb18030');
  });
});

describe('a text is refused with its cause', () => {
  const long = PLAN.repeat(20);

  it.each([
    ['nothing in it', utf8(' \r\n\t ')],
    ['no bytes', new Uint8Array()],
  ])('that has %s', async (_, content) => {
    expect(await refusal(content)).toMatch(/^the file is empty; /u);
  });

  it('that is UTF-8 with a GB18030 passage pasted in, with its line', async () => {
    expect(await refusal(bytes(utf8('一、总体要求\n'), gb('加强知识产权保护。'), utf8(`\n${long}`)))).toMatch(/mixed encoding: line 2 /u);
  });

  it('that is GB18030 with a UTF-8 passage pasted in, with its line', async () => {
    expect(await refusal(bytes(gb(`${long}\n`), utf8('加强知识产权保护工作'), gb(long)))).toMatch(
      /(?:mixed encodings?|wrong or mixed encoding): line 102 /u,
    );
  });

  it('that was read in a wrong encoding before it was saved', async () => {
    const garbled = new TextDecoder('gb18030').decode(utf8('全国人大常委会委员长会议关于知识产权的决定和意见')).replaceAll('\ufffd', '');
    expect(await refusal(utf8(`云溪市\n${garbled}`))).toMatch(/wrong or mixed encoding: line 2 /u);
    const latin = new TextDecoder('windows-1252').decode(utf8('政府工作报告')).replace(/[\u0080-\u009f]/gu, '');
    expect(await refusal(utf8(`云溪市 ${latin}`))).toMatch(/wrong or mixed encoding: line 1 /u);
    expect(await refusal(utf8('云溪市\n加强锟斤拷保护。'))).toMatch(/wrong or mixed encoding: line 2 reads “锟斤拷/u);
  });

  it('that lost a character to an earlier conversion', async () => {
    expect(await refusal(utf8('一\n二\ufffd'))).toMatch(/^line 2 holds U\+FFFD/u);
  });

  it.each([
    ['NUL', '\0', 'U+0000'],
    ['escape', '\u001b', 'U+001B'],
    ['backspace', '\b', 'U+0008'],
    ['a C1 control', '\u0085', 'U+0085'],
  ])('that holds the control character %s', async (_, control, code) => {
    const message = await refusal(utf8(`云溪市${control}方案`));
    expect(message).toMatch(
      control === '\0' ? /^the file is binary/u : new RegExp(`line 1 holds the control character ${code.replace('+', '\\+')}`, 'u'),
    );
  });

  it('that is no text at all', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + ((at * at) % 251)) % 256);
    expect(await refusal(noise)).toMatch(/binary|encoding/u);
    expect(await refusal(bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], noise))).toMatch(/binary/u);
  });

  it('that is far too large, at once', async () => {
    const started = performance.now();
    expect(await refusal(new Uint8Array(50 * 1024 * 1024).fill(0x61))).toBe(
      'the file has 50.0 MB, more than the 20 MB that are read; give the document without its images, or in parts',
    );
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('what a file is', () => {
  const ole = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array<number>(600).fill(0));

  it.each([
    ['an old Word document', 'a.doc', ole, /files that end in \.doc are not read; open the file in Word or WPS and save it as \.docx/u],
    ['an old Word document called .docx', 'a.docx', ole, /old Word or WPS document.*save it as \.docx/u],
    [
      'a web page called .txt',
      'a.txt',
      utf8('<!DOCTYPE html><html><body><p>云溪</p></body></html>'),
      /is a html file but its name ends in \.txt/u,
    ],
    ['a text called .html', 'a.html', utf8(PLAN), /holds no markup.*\.txt/u],
    ['a text called .docx', 'a.docx', utf8(PLAN), /damaged or no docx/u],
    ['a text called .pdf', 'a.pdf', utf8(PLAN), /damaged or no pdf/u],
    ['a pdf called .docx', 'a.docx', utf8('%PDF-1.7\n…'), /is a pdf file but its name ends in \.docx/u],
    ['an archive', 'a.docx', bytes([0x50, 0x4b, 3, 4], new Array<number>(60).fill(0)), /is an archive/u],
    ['a spreadsheet', 'a.docx', bytes([0x50, 0x4b, 3, 4], utf8('[Content_Types].xml xl/workbook.xml')), /spreadsheet/u],
    ['an OFD', 'a.docx', bytes([0x50, 0x4b, 3, 4], utf8('OFD.xml')), /OFD/u],
    ['an RTF', 'a.txt', utf8('{\\rtf1\\ansi}'), /RTF/u],
    ['a page saved as .mhtml', 'a.html', utf8('From: <Saved by Blink>\nMIME-Version: 1.0\n'), /\.mhtml/u],
    ['an image', 'a.pdf', bytes([0x89], utf8('PNG\r\n')), /image/u],
    ['no extension', 'plan', utf8(PLAN), /the file name has no extension/u],
  ])('is told for %s', async (_, file, content, message) => {
    expect(await refusal(content, file)).toMatch(message);
  });
});
