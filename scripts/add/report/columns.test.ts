import { describe, expect, it } from 'vitest';
import { atMost, columns, cutTo, padTo, widthOf } from './columns.ts';

it('counts a Han character as two columns', () => {
  expect(widthOf('一、a')).toBe(5);
  expect(padTo('市', 4)).toBe('市  ');
});

it('cuts at the width of the terminal, never in the middle of a character', () => {
  expect(cutTo('知识产权', 8)).toBe('知识产权');
  expect(cutTo('知识产权', 7)).toBe('知识产…');
  expect(cutTo('知识产权', 6)).toBe('知识…');
});

it('makes line breaks and characters that would play with the terminal harmless', () => {
  expect(cutTo('甲\n乙\u001b[31m\u202e丙\u200b', 60)).toBe('甲 乙\\u{1b}[31m\\u{202e}丙\\u{200b}');
});

describe('columns', () => {
  it('align whatever the script', () => {
    expect(
      columns(
        [
          ['1', '市', 'x'],
          ['1-2', 'ab c', '总体要求'],
        ],
        80,
      ),
    ).toEqual(['  1    市    x', '  1-2  ab c  总体要求']);
  });

  it('never run over the width', () => {
    const lines = columns(
      [
        ['序'.repeat(60), '长'.repeat(60)],
        ['a', 'b'],
      ],
      60,
    );
    expect(lines.map(widthOf).every((width) => width <= 60)).toBe(true);
    expect(lines[0]).toMatch(/^ {2}序+… {2,}长+…$/u);
  });

  it('of a hundred thousand rows and more are no different', () => {
    expect(columns(Array<string[]>(200_000).fill(['甲', '乙']), 40).at(-1)).toBe('  甲  乙');
  });

  it('of nothing are nothing', () => {
    expect(columns([], 80)).toEqual([]);
  });
});

it('says how much of a long list is left out, and where it is', () => {
  expect(atMost(['a', 'b', 'c'], 2, 'content/plans/x.mdx')).toEqual(['a', 'b', '  … and 1 more (in content/plans/x.mdx)']);
  expect(atMost(['a', 'b'], 2, '')).toEqual(['a', 'b']);
});
