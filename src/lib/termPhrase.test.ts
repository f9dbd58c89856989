import { expect, test } from 'vitest';
import { termPhrase } from './termPhrase.ts';

test('a short term is looked for in its marks, so that 成果 is not an occurrence of “果”', () => {
  expect('科技成果'.includes(termPhrase('果'))).toBe(false);
  expect('聚焦“果”“菜”'.includes(termPhrase('果'))).toBe(true);
});

test('a longer term is found without marks too', () => {
  expect(termPhrase('入园惠企')).toBe('入园惠企');
});
