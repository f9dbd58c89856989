import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { collected } from './collected.ts';

const corpus = realCorpus();

test('pages find every collection that src/content.config.ts declares', () => {
  const declared = readFileSync('src/content.config.ts', 'utf8').matchAll(/(\w+): defineCollection\(/gu);
  expect([...collected().keys()]).toEqual([...declared].map(([, name]) => name));
});

test('a plan is there by its id, with its frontmatter as data and its MDX as body', () => {
  const plans = collected().get('plans');
  expect([...(plans?.values() ?? [])].map(({ data }) => data)).toEqual(corpus.plans.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  const zibo = plans?.get('zibo') as { id: string; body: string } | undefined;
  expect(zibo?.id).toBe('zibo');
  expect(readFileSync('content/plans/zibo.mdx', 'utf8').endsWith(zibo?.body ?? '没有')).toBe(true);
});

test('the rows of a vocabulary are there by their ids', () => {
  const themes = collected().get('themes');
  expect([...(themes?.keys() ?? [])]).toEqual(corpus.themes.map(({ id }) => id));
  expect(themes?.get('talent')?.data).toEqual(corpus.themes.find(({ id }) => id === 'talent'));
});
