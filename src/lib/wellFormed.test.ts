import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from './wellFormed.ts';

test('a text becomes what toWellFormed makes of it', () => {
  const units = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })).map((codes) => String.fromCharCode(...codes));
  fc.assert(fc.property(units, (text) => wellFormed(text) === text.toWellFormed()));
  expect(wellFormed('𠮷野\ud842')).toBe('𠮷野\ufffd');
});
