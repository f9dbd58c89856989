import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines } from './align.ts';

/** Two words are as alike as the letters they share. */
const alike = {
  of: (word: string): string => word,
  between: (a: string, b: string): number => [...a].filter((letter) => b.includes(letter)).length,
};

describe('alignLines', () => {
  it('sets the likest items side by side, those over most columns first', () => {
    const { aligned, alone } = alignLines(
      [
        ['ab', 'xyz'],
        ['xy', 'q'],
        ['abc', 'xyw'],
      ],
      alike,
      2,
    );
    expect(aligned).toEqual([
      [['xyz'], ['xy'], ['xyw']],
      [['ab'], [], ['abc']],
    ]);
    expect(alone).toEqual([[], ['q'], []]);
  });

  it('never sets two items of one column in a line', () => {
    const { aligned, alone } = alignLines([['ab', 'abc'], ['abc']], alike, 1);
    expect(aligned).toEqual([[['abc'], ['abc']]]);
    expect(alone).toEqual([['ab'], []]);
  });

  it('loses nothing, doubles nothing and keeps the order of what stands alone', () => {
    const column = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (words) => {
        const columns = words.map((list, at) => list.map((word, order) => ({ word, at, order })));
        const { aligned, alone } = alignLines(columns, { ...alike, of: ({ word }) => word }, 2);
        columns.forEach((list, at) => {
          const found = [...aligned, alone].flatMap((line) => line[at] ?? []);
          expect(new Set(found)).toEqual(new Set(list));
          expect(found).toHaveLength(list.length);
          expect(alone[at]).toEqual((alone[at] ?? []).toSorted((a, b) => a.order - b.order));
        });
        for (const line of aligned) {
          expect(line.every((cell) => cell.length <= 1)).toBe(true);
          expect(line.flat().length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
