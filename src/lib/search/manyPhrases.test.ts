import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { manyPhrases } from './manyPhrases.ts';
import { occurrences } from './scan.ts';

const few = fc.array(fc.constantFrom('知', '识', '产'), { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

test('many phrases at once are found where each alone is, overlapping themselves or not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(few, { maxLength: 8 }), few, few, (phrases, one, two) => {
      const text = fold(one + two + one);
      const found = manyPhrases(phrases)(text.folded);
      const expected = phrases.map((phrase) => occurrences(text, phrase).map(({ start }) => start));
      expect(phrases.map((_, number) => found.get(number) ?? [])).toEqual(expected);
    }),
  );
});
