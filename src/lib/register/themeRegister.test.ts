import { expect, test } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { themeRegister } from './themeRegister.ts';

const corpus = realCorpus();

test('Every plan stands once, under its province, and the counts of the provinces add up to those of the theme', () => {
  for (const theme of corpus.themes) {
    const { found, provinces } = themeRegister(theme, corpus);
    expect(provinces.flatMap(({ entries }) => entries.map(({ plan }) => plan.id)).sort()).toEqual(corpus.plans.map(({ id }) => id).sort());
    for (const key of ['task', 'action', 'mention', 'none', 'number'] as const)
      expect(
        provinces.reduce((sum, province) => sum + province.found[key], 0),
        `${theme.id} ${key}`,
      ).toBe(found[key]);
  }
});

test('A plan has tasks in the register where, and only where, its level is that of a task', () => {
  const entries = corpus.themes.flatMap((theme) => themeRegister(theme, corpus).provinces.flatMap((province) => province.entries));
  expect(entries.filter(({ cell, tasks }) => (cell.level === 'task') !== tasks.length > 0)).toEqual([]);
  expect(entries.flatMap(({ tasks }) => tasks)).toHaveLength(corpus.tasks.filter(({ themes }) => themes.primary !== null).length);
});

test('No aspect is spoken of by more plans than there are', () => {
  const counts = corpus.themes.flatMap((theme) => themeRegister(theme, corpus).aspects.map(({ plans }) => plans));
  expect(Math.max(...counts)).toBe(corpus.plans.length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
});
