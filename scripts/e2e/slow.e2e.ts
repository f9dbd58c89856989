import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';

/** What a slow line may have to carry before a page can be read, compressed: bytes. About one round trip's worth (RFC 6928). */
const most = 15_000;
/** How many characters of a page's own words make it readable; all of them where it has fewer. */
const enough = 300;

/** What a browser needs to show the beginning of a page. */
interface Beginning {
  /** UTF-16 units of HTML up to and with the first `enough` characters of `<main>`. */
  end: number;
  sheets: string[];
  /** Whatever else holds the words back: scripts that stop the parser, fonts. */
  holds: string[];
}

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const sizes = new Map<string, number>();

/** Bytes of a file of the site as a server sends it: compressed. Read once. */
function sent(address: string): number {
  const size = sizes.get(address) ?? gzipSync(readFileSync(join(siteFolder, address))).length;
  sizes.set(address, size);
  return size;
}

/** How far a page must be read for its first words, and what must be there before them. */
function beginningOf(html: string): Beginning {
  const found: Beginning = { end: html.length, sheets: [], holds: [] };
  let count = 0;
  const walk = (node: Tree.Node, main: boolean): void => {
    if ('tagName' in node) {
      const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      if (node.tagName === 'link' && attribute('rel') === 'stylesheet') found.sheets.push(attribute('href') ?? '');
      if (node.tagName === 'link' && attribute('as') === 'font') found.holds.push(attribute('href') ?? 'font');
      const waits = attribute('type') === 'module' || attribute('defer') !== undefined || attribute('async') !== undefined;
      if (node.tagName === 'script' && attribute('src') !== undefined && !waits) found.holds.push(attribute('src') ?? 'script');
      // Words in a drawing are read; its names and descriptions for programs are not seen.
      if (['script', 'style', 'template', 'title', 'desc'].includes(node.tagName)) return;
    }
    if (node.nodeName === '#text' && main && count < enough) {
      count += (node as Tree.TextNode).value.replaceAll(/\s/gu, '').length;
      if (count >= enough) found.end = node.sourceCodeLocation?.endOffset ?? html.length;
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, main || ('tagName' in node && node.tagName === 'main'));
  };
  walk(parse(html, { sourceCodeLocationInfo: true }), false);
  return found;
}

const beginnings = pages.map((name) => {
  const html = readFileSync(join(siteFolder, name), 'utf8');
  const { end, sheets, holds } = beginningOf(html);
  return { name, sheets, holds, bytes: gzipSync(html.slice(0, end)).length + sheets.reduce((sum, sheet) => sum + sent(sheet), 0) };
});

test(`each of ${pages.length} pages can be read after ${most} bytes: its first ${enough} characters and every sheet`, () => {
  expect(pages.length).toBeGreaterThan(250);
  expect(beginnings.filter(({ sheets }) => sheets.length === 0)).toEqual([]);
  expect(beginnings.filter(({ bytes }) => bytes > most).map(({ name, bytes }) => `${name}: ${bytes} bytes`)).toEqual([]);
});

test('nothing but sheets holds the words of a page back: no script that stops the parser, no font', () => {
  const withFont = (sheet: string) => readFileSync(join(siteFolder, sheet), 'utf8').includes('@font-face');
  const fonts = new Set([...new Set(beginnings.flatMap(({ sheets }) => sheets))].filter(withFont));
  const held = beginnings.flatMap(({ name, sheets, holds }) =>
    [...holds, ...sheets.filter((sheet) => fonts.has(sheet))].map((one) => `${name}: ${one}`),
  );
  expect(held).toEqual([]);
});
