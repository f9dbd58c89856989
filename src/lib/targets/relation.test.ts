import { expect, it } from 'vitest';
import type { Facet, FacetValue } from './facets.ts';
import { relate } from './relation.ts';

const facets = (said: Partial<Record<Facet, string | null>>): FacetValue[] =>
  Object.entries(said).map(([facet, value]) => ({ facet: facet as Facet, label: facet, value }));
const rate = { form: '增长率', unit: '%' };

it('tells what differs from what is left open', () => {
  expect(relate(facets({ form: '数量', year: '2025年' }), facets({ form: '数量', year: '2026年' }))).toEqual({
    differs: ['year'],
    open: [],
  });
  expect(relate(facets({ form: '数量', scope: null }), facets({ form: '数量', scope: null }))).toEqual({ differs: [], open: ['scope'] });
  expect(relate(facets(rate), facets(rate))).toEqual({ differs: [], open: [] });
});

it('takes a facet that bears on one of two only for a difference, from either side', () => {
  const [three, based] = [facets({ ...rate, period: '三年累计' }), facets({ ...rate, period: '三年累计', baseYear: '2020年' })];
  expect(relate(three, based).differs).toEqual(['baseYear']);
  expect(relate(based, three).differs).toEqual(['baseYear']);
});

it('says nothing more after a rate and a number', () => {
  expect(relate(facets({ ...rate, year: null }), facets({ form: '数量', unit: '件', year: '2026年' }))).toEqual({
    differs: ['form'],
    open: [],
  });
});
