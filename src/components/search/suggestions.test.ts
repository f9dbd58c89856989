import { expect, test } from 'vitest';
import { foldCoinages, suggest } from './suggestions.ts';

const terms = foldCoinages(['双随机、一公开', '创新入园', '知产入园', '入园惠企', '园']);

test('coinages that begin with what is typed come first, then those quoted more', () => {
  expect(suggest('入园', terms)).toEqual(['入园惠企', '创新入园', '知产入园']);
});

test('only the last phrase is completed, in whatever width', () => {
  expect(suggest('质押 双随机，', terms)).toEqual([]);
  expect(suggest('质押 “双随机', [...foldCoinages(['“双随机']), ...terms])).toEqual([]);
  expect(suggest('质押 随机、', terms)).toEqual(['双随机、一公开']);
});

test('what is typed whole is not suggested, nor anything for nothing', () => {
  expect(suggest('入园惠企', terms)).toEqual([]);
  expect(suggest('', terms)).toEqual([]);
  expect(suggest('入园 ', terms)).toEqual([]);
});
