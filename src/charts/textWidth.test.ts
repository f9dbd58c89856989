import { expect, test } from 'vitest';
import { emsOf, textWidth } from './textWidth.ts';

test('characters, quotation marks and ≥ take a whole em, digits and letters less', () => {
  for (const full of '万“”‘；≥、（') expect(textWidth(full, 10), full).toBe(10);
  for (const narrow of '9%a+—') expect(textWidth(narrow, 10), narrow).toBe(6);
  expect(textWidth('', 10)).toBe(0);
});

test('the ems of parts are those of the whole to the last bit', () => {
  const [first, second] = ['10.5万件以上，', '2026年“+0.1%”'];
  expect(emsOf(second, emsOf(first))).toBe(emsOf(first + second));
});
