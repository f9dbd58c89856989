import { expect, test } from 'vitest';
import type { Choosable } from '../../lib/search/catalogue.ts';
import type { SearchState } from './address.ts';
import type { Hit } from './engine.ts';
import { facetCounts, filterHits, firstShown, groupByPlan, quoted, resultSentence } from './results.ts';

const all: SearchState = { q: '质押', plan: [], theme: [], department: [], kind: [], view: 'plans', sort: 'document' };
const plans = [
  { id: 'yuncheng', name: '运城', mark: '运' },
  { id: 'jincheng', name: '晋城', mark: '晋' },
];
const choosables: Choosable[] = [
  { facet: 'kind', id: 'task' },
  { facet: 'kind', id: 'item' },
  { facet: 'kind', id: 'preface' },
  { facet: 'theme', id: 'ip-finance' },
  { facet: 'department', id: 'finance' },
];
const hit = (plan: string, occurrences: number, chosenBy: number[] = [1]): Hit => ({
  id: `${plan}/1`,
  plan,
  number: '1',
  kind: 'item',
  isTask: chosenBy.includes(0),
  titleLength: 0,
  chosenBy,
  record: 0,
  occurrences,
});
const hits = [hit('yuncheng', 2, [0, 1, 3, 4]), hit('yuncheng', 1, [2])];

test('the sentence counts places, plans and clauses and names plans without any', () => {
  expect(resultSentence(groupByPlan(hits, plans, all, choosables), '质押')).toBe('3 处，见于 1 份文件的 2 条；晋城 0 处。');
});

test('the sentence says that nothing was found', () => {
  expect(resultSentence(groupByPlan([], plans, all, choosables), '质押')).toBe('2 份文件中没有“质押”。');
});

test('many plans without a hit are counted, not named', () => {
  const many = [...plans, ...Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, name: `市${i}`, mark: '市' }))];
  expect(resultSentence(groupByPlan(hits, many, all, choosables), '质押')).toContain('；其余 9 份文件 0 处');
});

test('a theme keeps its clauses only, and the group remembers what it left out', () => {
  const state = { ...all, theme: ['ip-finance'] };
  expect(filterHits(hits, state, choosables)).toEqual([hits[0]]);
  expect(groupByPlan(hits, plans, state, choosables)[0]).toMatchObject({ occurrences: 2, unfiltered: 3 });
});

test('a plan that is not chosen has no group', () => {
  expect(groupByPlan(hits, plans, { ...all, plan: ['jincheng'] }, choosables).map(({ plan }) => plan.id)).toEqual(['jincheng']);
});

test('the counts of a facet ignore its own condition but not the others', () => {
  const state = { ...all, kind: ['preface'], theme: ['ip-finance'] };
  expect(facetCounts(hits, state, choosables).theme).toEqual(new Map());
  expect(facetCounts(hits, state, choosables).kind).toEqual(
    new Map([
      ['item', 2],
      ['task', 2],
    ]),
  );
});

test('the counts of plans are those without a choice of plans', () => {
  const both = [...hits, hit('jincheng', 5)];
  const counts = facetCounts(both, { ...all, plan: ['yuncheng'] }, choosables);
  expect(counts.plan).toEqual(new Map([['yuncheng', 3], ['jincheng', 5]])); // prettier-ignore
  expect(counts.kind).toEqual(new Map([['task', 2], ['item', 2], ['preface', 1]])); // prettier-ignore
});

test('the sentence says that it is the conditions that leave nothing, or less', () => {
  expect(resultSentence(groupByPlan(hits, plans, { ...all, kind: ['closing'] }, choosables), '质押')).toBe(
    '所选条件下没有“质押”；不加条件有 3 处。',
  );
  expect(resultSentence(groupByPlan(hits, plans, { ...all, kind: ['task'] }, choosables), '质押')).toBe(
    '所选条件下 2 处，见于 1 份文件的 1 条；晋城 0 处。',
  );
});

test('several words, or one left out, are absent from clauses, not from the text', () => {
  expect(resultSentence(groupByPlan([], plans, all, choosables), '质押 -保险')).toBe('2 份文件中没有一条符合“质押 -保险”。');
});

test('a department keeps the clauses that name it responsible', () => {
  const state = { ...all, department: ['finance', 'education'] };
  expect(filterHits(hits, state, choosables)).toEqual([hits[0]]);
  expect(facetCounts(hits, all, choosables).department).toEqual(new Map([['finance', 2]]));
});

test('the clauses that stand open are shared out evenly, and no more than there are', () => {
  const groups = (...sizes: number[]) =>
    sizes.map((size) => ({
      plan: { id: '', name: '', mark: '' },
      hits: Array.from({ length: size }, () => hit('a', 1)),
      occurrences: size,
      unfiltered: size,
    }));
  expect(firstShown(groups(40, 40, 0, 40, 40, 40))).toEqual([2, 2, 0, 2, 2, 2]);
  expect(firstShown(groups(1, 40))).toEqual([1, 9]);
  expect(firstShown(groups(40))).toEqual([10]);
  expect(firstShown(groups(...Array.from({ length: 12 }, () => 3)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  expect(firstShown([])).toEqual([]);
});

test('a sentence repeats the beginning of a pasted passage', () => {
  expect(quoted('入园惠企')).toBe('“入园惠企”');
  expect(quoted('专'.repeat(5000))).toBe(`“${'专'.repeat(40)}……”`);
});
