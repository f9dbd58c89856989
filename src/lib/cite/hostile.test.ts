import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeTitle, type Cited } from './cited.ts';
import { toCslItem } from './cslJson.ts';
import { citeFormats } from './formats.ts';
import { gbt7714Line } from './gbt7714.ts';
import { jsonLdText, toJsonLd } from './jsonLd.ts';
import { oneLine } from './oneLine.ts';
import { parsed } from './parsed.fixture.ts';
import { plainText } from './plainText.ts';

/** Pieces that mean something in one of the formats, and ordinary words between them. */
const pieces = [
  ...[
    '{',
    '}',
    '{{',
    '\\',
    '\\}',
    '\\textbf{',
    '%',
    '#',
    '&',
    '$',
    '$x$',
    '_',
    '^',
    '~',
    '"',
    "''",
    '``',
    '--',
    '---',
    ',',
    ', ',
    ' and ',
    '@',
  ],
  ...[
    '\n',
    '\r\n',
    '\r\nER  - ',
    '\nTY  - BOOK',
    'AU  - ',
    '\t',
    ' ',
    '  -  ',
    '},\n url = {https://evil.example}',
    '</script>',
    '<!--',
    '<b>',
    '\u2028',
  ],
  ...['运城市', '人民政府', '〔2024〕13号', '（二）', '“入园惠企”', '《规划》', '30%', '𠮷', '第　次', 'A', '1'],
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme-ascii', maxLength: 3 })), { minLength: 1, maxLength: 8 })
  .map((parts) => `甲${parts.join('')}乙`);
const hostile: fc.Arbitrary<Cited> = fc
  .record({ title: words, part: fc.option(words), issuer: fc.option(words), number: fc.option(words), quote: fc.option(words) })
  .map((own) => ({ kind: 'task', path: '/plans/a/1/', date: '2024-08-13', plans: ['a'], version: null, years: null, files: [], ...own }));
const address = 'https://policy.example/plans/a/1/';

/** As the parser has words: letters composed with their accents, every kind of blank a plain one. That the files keep them is asked below. */
const composed = (text: string | null | undefined): string | undefined =>
  text == null ? undefined : oneLine(text).normalize('NFC').replace(/\s+/gu, ' ');

test('words that mean something in a format come back as words from each', () => {
  fc.assert(
    fc.property(hostile, (cited) => {
      for (const { ending, write } of citeFormats) {
        const read = parsed(write(cited, address));
        expect([ending, composed(read.title)]).toEqual([ending, composed(wholeTitle(cited))]);
        expect([ending, composed(read.issuer)]).toEqual([ending, composed(cited.issuer)]);
        expect([ending, composed(read.number)]).toEqual([ending, composed(cited.number)]);
        expect(read.date).toBe(cited.date);
        expect(read.address).toBe(address);
        // A comma in a name parts family from given in RIS, which knows no other way; nothing of it is lost.
        if (ending !== 'ris') expect([ending, composed(read.author)]).toEqual([ending, composed(cited.issuer)]);
      }
    }),
    { numRuns: 400 },
  );
});

test('a blank that the document prints stays what it is', () => {
  const title = '第　次常务会议\u00A0纪要';
  const cited: Cited = {
    ...{ kind: 'plan', path: '/plans/a/', date: null, plans: ['a'], part: null, issuer: null, number: null },
    ...{ title, quote: null, version: null, years: null, files: [] },
  };
  for (const { write } of citeFormats) expect(write(cited, address)).toContain(title);
  expect(gbt7714Line(cited, address, null)).toContain(title);
});

test('a reference in words is one line', () => {
  fc.assert(
    fc.property(hostile, (cited) => {
      for (const line of [gbt7714Line(cited, address, null), plainText(cited)]) expect(line).not.toMatch(/[\r\n\t\u2028]/u);
    }),
  );
});

test('JSON-LD cannot end its script element, and says what was put in', () => {
  fc.assert(
    fc.property(hostile, (cited) => {
      const data = toJsonLd(cited, { site: 'https://policy.example', base: '/' });
      const text = jsonLdText(data);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(data);
    }),
  );
});

test('CSL-JSON keeps every character, line breaks too', () => {
  fc.assert(
    fc.property(hostile, (cited) => {
      const item = toCslItem(cited, address);
      expect([item.title, item.publisher ?? null, item.number ?? null]).toEqual([wholeTitle(cited), cited.issuer, cited.number]);
    }),
  );
});
