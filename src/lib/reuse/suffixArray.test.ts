import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonPrefixes, suffixArray } from './suffixArray.ts';

/** Compares what begins at two places, code by code. */
function compare(codes: readonly number[], a: number, b: number): number {
  let length = 0;
  while (codes[a + length] !== undefined && codes[a + length] === codes[b + length]) length += 1;
  return (codes[a + length] ?? -1) - (codes[b + length] ?? -1);
}

const sequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 });

it('orders the places as comparing them one by one does', () => {
  fc.assert(
    fc.property(sequence, (codes) => {
      const expected = codes.map((_, at) => at).sort((a, b) => compare(codes, a, b));
      expect([...suffixArray(Int32Array.from(codes))]).toEqual(expected);
    }),
  );
});

it('counts what neighbours in that order have in common', () => {
  fc.assert(
    fc.property(sequence, (list) => {
      const codes = Int32Array.from(list);
      const order = suffixArray(codes);
      const common = commonPrefixes(codes, order);
      common.forEach((length, place) => {
        const [a, b] = [order[place] ?? 0, order[place - 1]];
        if (b === undefined) return expect(length).toBe(0);
        expect(list.slice(a, a + length)).toEqual(list.slice(b, b + length));
        expect(list[a + length] === undefined || list[a + length] !== list[b + length]).toBe(true);
      });
    }),
  );
});
