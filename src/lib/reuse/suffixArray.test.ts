import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonPrefixes, placesBefore, suffixArray } from './suffixArray.ts';

/** Compares what begins at two places, code by code. */
function compare(codes: readonly number[], a: number, b: number): number {
  let length = 0;
  while (codes[a + length] !== undefined && codes[a + length] === codes[b + length]) length += 1;
  return (codes[a + length] ?? -1) - (codes[b + length] ?? -1);
}

const sequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 });

/** The same few stretches again and again, of codes far apart. */
const repeated = fc
  .array(fc.array(fc.constantFrom(0, 1, 7, 70_000), { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .chain((stretches) => fc.array(fc.constantFrom(...stretches), { maxLength: 12 }))
  .map((stretches) => stretches.flat());

it('orders the places as comparing them one by one does', () => {
  fc.assert(
    fc.property(fc.oneof(sequence, repeated), (codes) => {
      const expected = codes.map((_, at) => at).sort((a, b) => compare(codes, a, b));
      expect([...suffixArray(Int32Array.from(codes))]).toEqual(expected);
    }),
  );
});

it('counts what neighbours in that order have in common', () => {
  fc.assert(
    fc.property(fc.oneof(sequence, repeated), (list) => {
      const codes = Int32Array.from(list);
      const order = suffixArray(codes);
      const before = placesBefore(order);
      expect([...order].map((a) => before[a])).toEqual([-1, ...order].slice(0, order.length));
      commonPrefixes(codes, before).forEach((length, a) => {
        const b = before[a] ?? -1;
        if (b < 0) return expect(length).toBe(0);
        expect(list.slice(a, a + length)).toEqual(list.slice(b, b + length));
        expect(list[a + length] === undefined || list[a + length] !== list[b + length]).toBe(true);
      });
    }),
  );
});
