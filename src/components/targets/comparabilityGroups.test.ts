import { expect, test } from 'vitest';
import { comparedGroups } from './comparabilityGroups.ts';

const rows = [
  { plan: 'zibo', said: ['2025年', '市级'] },
  { plan: 'linfen', said: ['2026年', '市级'] },
  { plan: 'linfen', said: ['2026年', '市级'] },
  { plan: 'yuncheng', said: ['2026年', '市级'] },
];

test('Rows that say the same are one group, the largest first, with the plans counted once', () => {
  const groups = comparedGroups(
    rows,
    ({ said }) => said,
    ({ plan }) => plan,
  );
  expect(groups.map(({ rows: own, plans }) => [own.length, plans])).toEqual([
    [3, 2],
    [1, 1],
  ]);
});

test('Words that only read alike when joined are not the same', () => {
  const apart = [
    { plan: 'a', said: ['甲', '乙丙'] },
    { plan: 'b', said: ['甲乙', '丙'] },
  ];
  expect(
    comparedGroups(
      apart,
      ({ said }) => said,
      ({ plan }) => plan,
    ),
  ).toHaveLength(2);
});
