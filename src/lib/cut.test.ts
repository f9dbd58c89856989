import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('overlapping spans become one piece', () => {
  expect(
    cut('零一二三四五', [
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]),
  ).toEqual([
    { text: '零', inside: false },
    { text: '一二三', inside: true },
    { text: '四五', inside: false },
  ]);
});

test('spans beyond the text are cut to it, and nothing is lost', () => {
  const pieces = cut('零一二', [
    { start: -2, end: 1 },
    { start: 2, end: 9 },
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe('零一二');
  expect(pieces.filter((piece) => piece.inside).map((piece) => piece.text)).toEqual(['零', '二']);
});
