import { expect, test } from 'vitest';
import { placeParagraphs } from './paragraphs.ts';

test('a repeated paragraph is found at its own place', () => {
  expect(placeParagraphs('标题\n甲\n甲', ['甲', '甲']).map(({ at }) => at)).toEqual([3, 5]);
});
