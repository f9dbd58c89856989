import { expect, test } from 'vitest';
import { segments } from './segments.ts';

test('the longer of two overlapping words is linked', () => {
  const links = [
    { text: '市财政局', href: '/a' },
    { text: '市财政局国库科', href: '/b' },
  ];
  expect(segments('（市财政局国库科、市财政局）', links)).toEqual([
    { text: '（', href: null },
    { text: '市财政局国库科', href: '/b' },
    { text: '、', href: null },
    { text: '市财政局', href: '/a' },
    { text: '）', href: null },
  ]);
});

test('the segments joined are the text', () => {
  const text = '开展“入园惠企”行动';
  expect(
    segments(text, [{ text: '入园惠企', href: '/t' }])
      .map((s) => s.text)
      .join(''),
  ).toBe(text);
});
