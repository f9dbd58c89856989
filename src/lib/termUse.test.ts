import { expect, it } from 'vitest';
import type { Plan } from '../schemas/plan.ts';
import type { IndexEntry } from './occurrenceIndex.ts';
import { firstUse, rateInWords, termCounts } from './termUse.ts';

/** Only what the rules read. */
const plan = (id: string, signedOn: string | null, characters = 10_000) => ({ id, signedOn, source: { characters } }) as Plan;
const [a, b, c, d] = [plan('a', '2024-08-13', 5000), plan('b', '2022-10-12'), plan('c', null), plan('d', '2022-10-12')];

it('counts the uses of each plan that has any, and relates them to its length', () => {
  const places = ['b', 'a', 'a'].map((id) => ({ provision: { plan: id } }));
  expect(termCounts({ name: '入园惠企', places } as IndexEntry, [a, b, c])).toEqual([
    { plan: a, uses: 2, perTenThousand: 4 },
    { plan: b, uses: 1, perTenThousand: 1 },
  ]);
});

it('has no rate for a plan without text', () => {
  const empty = plan('e', null, 0);
  expect(termCounts({ name: '果', places: [{ provision: { plan: 'e' } }] } as IndexEntry, [empty])[0]?.perTenThousand).toBe(0);
});

it('finds the plan signed first, all of them where the day is the same, and leaves those without a date out', () => {
  expect(firstUse([a, b, c])).toEqual({ date: '2022-10-12', plans: [b] });
  expect(firstUse([a, b, d])?.plans).toEqual([b, d]);
  expect(firstUse([c])).toBeNull();
});

it('says a rate with one digit, and that one is too small to be shown', () => {
  expect([rateInWords(3.14), rateInWords(0.04)]).toEqual(['每万字 3.1', '每万字不到 0.1']);
});
