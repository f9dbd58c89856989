import { expect, it } from 'vitest';
import type { Provision } from '../schemas/provision.ts';
import { indexNames, plansOf } from './occurrenceIndex.ts';

/** Only what an index reads. */
const provision = (plan: string, text: string) => ({ plan, text }) as Provision;
const [first, second, third] = [provision('a', '果菜果'), provision('a', '菜菜菜'), provision('b', '果')];

/** Every character is a name, last use first: the index puts them in order. */
const named = ({ text }: Provision) => [...text].map((name, at) => ({ name, span: { start: at, end: at + 1 } })).reverse();

it('has a place for every use, in the order of the text, and names in more plans first', () => {
  const index = indexNames([first, second, third] as Provision[], named);
  expect(index.map((entry) => [entry.name, plansOf(entry), entry.places.length])).toEqual([
    ['果', 2, 3],
    ['菜', 1, 4],
  ]);
  expect(index[0]?.places.map(({ provision: { plan }, span }) => [plan, span.start])).toEqual([
    ['a', 0],
    ['a', 2],
    ['b', 0],
  ]);
});
