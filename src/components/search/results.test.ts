import { expect, test } from 'vitest';
import type { SearchState } from './address.ts';
import type { Hit } from './engine.ts';
import { facetCounts, filterHits, groupByPlan, resultSentence } from './results.ts';

const all: SearchState = { q: '质押', plan: [], theme: [], kind: [], view: 'plans' };
const plans = [
  { id: 'yuncheng', name: '运城', mark: '运' },
  { id: 'jincheng', name: '晋城', mark: '晋' },
];
const hit = (plan: string, occurrences: number, themes: string[], kinds: string[]): Hit => ({
  id: `${plan}/1`,
  plan,
  label: '',
  title: '',
  text: '',
  url: '',
  kinds,
  themes,
  order: 0,
  spans: Array.from({ length: occurrences }, (_, start) => ({ start, end: start + 1 })),
});
const hits = [hit('yuncheng', 2, ['ip-finance'], ['item', 'task']), hit('yuncheng', 1, [], ['preface'])];

test('the sentence counts places, plans and clauses and names plans without any', () => {
  expect(resultSentence(groupByPlan(hits, plans, all), '质押')).toBe('3 处，见于 1 份文件的 2 条；晋城 0 处。');
});

test('the sentence says that nothing was found', () => {
  expect(resultSentence(groupByPlan([], plans, all), '质押')).toBe('2 份文件中没有“质押”。');
});

test('many plans without a hit are counted, not named', () => {
  const many = [...plans, ...Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, name: `市${i}`, mark: '市' }))];
  expect(resultSentence(groupByPlan(hits, many, all), '质押')).toContain('；其余 9 份文件 0 处');
});

test('a theme keeps its clauses only, and the group remembers what it left out', () => {
  const state = { ...all, theme: ['ip-finance'] };
  expect(filterHits(hits, state)).toEqual([hits[0]]);
  expect(groupByPlan(hits, plans, state)[0]).toMatchObject({ occurrences: 2, unfiltered: 3 });
});

test('a plan that is not chosen has no group', () => {
  expect(groupByPlan(hits, plans, { ...all, plan: ['jincheng'] }).map(({ plan }) => plan.id)).toEqual(['jincheng']);
});

test('the counts of a facet ignore its own condition but not the others', () => {
  const state = { ...all, kind: ['preface'], theme: ['ip-finance'] };
  expect(facetCounts(hits, state, 'theme')).toEqual(new Map());
  expect(facetCounts(hits, state, 'kind')).toEqual(
    new Map([
      ['item', 2],
      ['task', 2],
    ]),
  );
});
