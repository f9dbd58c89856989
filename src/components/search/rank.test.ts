import { expect, test } from 'vitest';
import type { Occurrences } from '../../lib/search/occurrences.ts';
import type { Hit } from './engine.ts';
import { rank } from './rank.ts';

const hit = (record: number, occurrences: number): Hit => ({
  id: `zibo/${record}`,
  plan: 'zibo',
  number: String(record),
  kind: 'item',
  isTask: false,
  titleLength: 0,
  chosenBy: [],
  record,
  occurrences,
});
const inTitles = (...records: number[]): Occurrences => new Map(records.map((record) => [record, { count: 1, inTitle: true }]));
const order = (hits: readonly Hit[]) => hits.map(({ record }) => record);

test('joined phrases come first, then more phrases in the title, then more occurrences, then document order', () => {
  const hits = [hit(0, 1), hit(1, 9), hit(2, 9), hit(3, 2), hit(4, 2), hit(5, 1)];
  expect(order(rank(hits, [inTitles(3, 4), inTitles(4)], inTitles(5)))).toEqual([5, 4, 3, 1, 2, 0]);
  expect(order(rank(hits, []))).toEqual([1, 2, 3, 4, 0, 5]);
  expect(rank([], [])).toEqual([]);
});
