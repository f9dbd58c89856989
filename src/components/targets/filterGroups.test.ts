import { expect, it } from 'vitest';
import { orderKeys } from './filterGroups.ts';

it('puts plans in the order of the site, whatever comes first in the table', () => {
  expect(orderKeys(['zibo', 'yanhu', 'yuncheng'], 'plan', ['yuncheng', 'yanhu', 'jincheng', 'zibo'])).toEqual([
    'yuncheng',
    'yanhu',
    'zibo',
  ]);
});

it('puts years one after another, and what has none last', () => {
  expect(orderKeys(['2026', '', '2025', '2030'], 'year', [])).toEqual(['2025', '2026', '2030', '']);
});
