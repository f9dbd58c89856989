import { expect, it } from 'vitest';
import { element, forbiddenIn, xmlDocument } from './xml.ts';

const written = (...children: string[]): string => xmlDocument(element('p', {}, ...children)).split('\n')[1] ?? '';

it('escapes text and values, and writes by number what a parser would change', () => {
  expect(written('<甲>&"\r')).toBe('<p>&lt;甲&gt;&amp;"&#13;</p>');
  expect(xmlDocument(element('p', { a: '"<\n\t\r', b: null }))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<p a="&quot;&lt;&#10;&#9;&#13;"/>\n',
  );
});

it('puts U+FFFD for characters that no XML document may hold, one for one', () => {
  expect(written('一\u0007、\uD800\uFFFF')).toBe('<p>一\uFFFD、\uFFFD\uFFFD</p>');
  expect(forbiddenIn('\u0007\u0007一\t\n\u{20000}\uFFFF')).toEqual(['\u0007', '\uFFFF']);
});

it('adds white space between blocks alone, never among words', () => {
  const document = xmlDocument(element('content', {}, element('p', {}, element('ref', {}, '甲'), element('ref', {}, '乙')), element('p')));
  expect(document.split('\n').slice(1)).toEqual(['<content>', '  <p><ref>甲</ref><ref>乙</ref></p>', '  <p/>', '</content>', '']);
});
