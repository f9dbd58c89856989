import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

describe('sentences', () => {
  it('splits at 。；！？ and line ends, each sentence verbatim at its place', () => {
    const text = '加强版权公共服务。\n建设平台；做好登记\n到2025年达3.3件。';
    const found = sentences(text);
    expect(found.map((each) => each.text)).toEqual(['加强版权公共服务。', '建设平台；', '做好登记', '到2025年达3.3件。']);
    for (const { text: sentence, start, end } of found) expect(text.slice(start, end)).toBe(sentence);
  });

  it('keeps a closing quotation mark with its sentence', () => {
    expect(sentences('讲好“一件标志。”做强品牌。').map((each) => each.text)).toEqual(['讲好“一件标志。”', '做强品牌。']);
  });

  it('finds none in white space', () => {
    expect(sentences(' \n ')).toEqual([]);
  });
});
