import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairNumbers } from './pairNumbers.ts';

test('a pair keeps the number it got first, in the order of asking, and its halves are not exchanged', () => {
  const pairs = new PairNumbers();
  expect([pairs.numberOf(1, 2), pairs.numberOf(2, 1), pairs.numberOf(1, 2), pairs.numberOf(1, 0)]).toEqual([1, 2, 1, 3]);
  expect(pairs.size).toBe(3);
});

test('as many pairs as a text has get the numbers that a Map would give them', () => {
  const some = fc.sample(fc.tuple(fc.integer({ min: 1, max: 70_000 }), fc.integer({ min: 1, max: 300 })), { numRuns: 30_000, seed: 1 });
  const [pairs, plain] = [new PairNumbers(), new Map<string, number>()];
  const wrong = [...some, ...some].filter(([first, second]) => {
    const known = plain.get(`${first} ${second}`) ?? plain.size + 1;
    plain.set(`${first} ${second}`, known);
    return pairs.numberOf(first, second) !== known;
  });
  expect(wrong).toEqual([]);
  expect(pairs.size).toBe(plain.size);
});
