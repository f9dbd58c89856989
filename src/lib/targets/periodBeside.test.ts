import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { periodBeside } from './periodBeside.ts';

const corpus = realCorpus();
const period = (id: string): string | null => {
  const target = corpus.targets.find((one) => one.id === id);
  if (!target) throw new Error(`target ${id} is not in content/plans`);
  return periodBeside(target, corpus);
};

it('says over how many years an amount or a rate is counted', () => {
  expect(period('yuncheng/1-2/4')).toBe('三年累计');
  expect(period('yuncheng/1-2/3')).toBe('三年累计');
});

it('says nothing of a stock, of what a year brings, or where the text is silent', () => {
  expect(period('zibo/2-1/2')).toBeNull();
  expect(period('yuncheng/1-2/6')).toBeNull();
  expect(period('jincheng/2-3-t1/4')).toBeNull();
});
