import { expect, test } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { planIndex } from './planIndex.ts';

const corpus = realCorpus();

test('What is counted of each plan is what a plain look through all tasks and targets finds', () => {
  for (const { id } of corpus.plans) {
    const found = planIndex(corpus, id);
    expect(found.tasks, id).toEqual(corpus.tasks.filter(({ plan }) => plan === id));
    expect(found.quantitative, id).toBe(corpus.targets.filter(({ plan, kind }) => plan === id && kind === 'quantitative').length);
    expect(found.characters, id).toBeGreaterThan(1000);
  }
});

test('A plan that is not there has nothing', () => {
  expect(planIndex(corpus, 'nowhere')).toEqual({ tasks: [], quantitative: 0, characters: 0 });
});
