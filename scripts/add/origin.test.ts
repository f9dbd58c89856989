import { expect, it } from 'vitest';
import { originOf, UNKNOWN_ORIGIN } from './origin.ts';

const text = (words: string) => originOf(Buffer.from(words), { text: words, format: 'txt', encoding: 'utf-8', asides: [] });
const page = (html: string) => originOf(Buffer.from(html), { text: '', format: 'html', encoding: 'utf-8', asides: [] });

it('takes site and address from the markup of a saved page', () => {
  const head = '<meta name="SiteName" content="青禾市人民政府门户网站"><meta name="Url" content="https://qinghe.example.cn/1.html">';
  expect(page(`<html><head>${head}</head><body></body></html>`)).toBe('青禾市人民政府门户网站，https://qinghe.example.cn/1.html');
  expect(page('<!-- saved from url=(0031)https://qinghe.example.cn/2.html --><html></html>')).toBe('https://qinghe.example.cn/2.html');
  expect(page('<link rel="canonical" href="https://qinghe.example.cn/3.html">')).toBe('https://qinghe.example.cn/3.html');
});

it('takes citation code, address and source line from the text', () => {
  expect(text('【法宝引证码】 CLI.12.1234567\n原文链接：https://law.example.com/lar/1.html\n正文')).toBe(
    '法宝引证码CLI.12.1234567，https://law.example.com/lar/1.html',
  );
  expect(text('发布日期：2024-01-01 来源：青禾市人民政府办公室\n正文')).toBe('青禾市人民政府办公室');
});

it('says that it is unknown where the document does not tell, and takes no script for an address', () => {
  expect(text('拓宽资金来源：财政部门统筹安排')).toBe(UNKNOWN_ORIGIN);
  expect(page('<meta name="Url" content="javascript:alert(1)">')).toBe(UNKNOWN_ORIGIN);
});

it('reads a page that is nested very deeply', () => {
  expect(page('<div>'.repeat(20_000))).toBe(UNKNOWN_ORIGIN);
});
