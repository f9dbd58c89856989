import { expect, test } from 'vitest';
import { byProvince, provinceOf } from './byProvince.ts';

const plans = [
  { id: 'linfen', province: '山西省' },
  { id: 'nation', province: null },
  { id: 'zibo', province: '山东省' },
  { id: 'yuncheng', province: '山西省' },
];

test('Provinces stand in the order in which they first come, with their plans in theirs', () => {
  const groups = byProvince(plans, (plan) => plan);
  expect(groups.map(({ label }) => label)).toEqual(['山西省', '全国', '山东省']);
  expect(groups[0]?.entries.map(({ id }) => id)).toEqual(['linfen', 'yuncheng']);
});

test('A plan of no province is one of the whole country', () => {
  expect(plans.map(provinceOf)).toEqual(['山西省', '全国', '山东省', '山西省']);
});
