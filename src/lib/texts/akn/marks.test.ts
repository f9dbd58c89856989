import { expect, it } from 'vitest';
import { apart, marked, type Mark } from './marks.ts';
import { element } from './xml.ts';

const mark = (start: number, end: number, name = 'term'): Mark => ({ start, end, name, attributes: {} });

it('keeps of marks that overlap the first, and of two that begin together the longer', () => {
  expect(apart([mark(4, 6), mark(0, 2), mark(0, 5), mark(5, 9), mark(9, 9)])).toEqual([mark(0, 5), mark(5, 9)]);
});

it('marks a piece by its place in the whole text and leaves its characters as they are', () => {
  expect(marked({ text: '市科技局、市财政局', at: 3 }, [mark(3, 7), mark(8, 12)])).toEqual([
    element('term', {}, '市科技局'),
    '、',
    element('term', {}, '市财政局'),
  ]);
});

it('leaves unmarked what reaches beyond its piece', () => {
  expect(marked({ text: '甲乙', at: 3 }, [mark(0, 4), mark(4, 6)])).toEqual(['甲乙']);
  expect(marked({ text: '', at: 3 }, [])).toEqual([]);
});
