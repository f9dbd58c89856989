import { expect, test } from 'vitest';
import { countPhrase } from './examples.ts';

test('a phrase is counted by plans and by occurrences', () => {
  const provisions = [
    { plan: 'a', text: '“白名单”与白名单' },
    { plan: 'a', text: '白名单' },
    { plan: 'b', text: '无' },
  ];
  expect(countPhrase('白名单', provisions)).toEqual({ plans: 1, occurrences: 3 });
});
