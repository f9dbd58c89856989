import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from './groupBy.ts';

test('groups are those of Map.groupBy', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (numbers) => {
      const keyOf = (number: number) => number % 3;
      expect([...groupBy(numbers, keyOf)]).toEqual([...Map.groupBy(numbers, keyOf)]);
    }),
  );
});
