import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembleCorpus, type Corpus } from './assembleCorpus.ts';
import { planKey, taskKey } from './pageKey.ts';
import { realCorpus } from './realCorpus.ts';
import { listedNearest } from './reuse/listedNearest.ts';

const corpus = realCorpus();
beforeAll(() => {
  process.env['SITE_EDITION'] = 'one';
});
afterAll(() => {
  delete process.env['SITE_EDITION'];
});

/** The corpus with the text of one task other than printed. */
function changed(id: string, text: (before: string) => string): Corpus {
  const other = <Row extends { id: string; text: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => (row.id === id ? { ...row, text: text(row.text) } : row));
  return assembleCorpus({ ...corpus, provisions: other(corpus.provisions), tasks: other(corpus.tasks) });
}

const task = corpus.task('yuncheng/2-2-2') ?? corpus.tasks[0];
const key = (within: Corpus) => task && taskKey(within.task(task.id) ?? task, within);

test('the key of a task is the same for the same plans, and another once its text is another', () => {
  expect(key(realCorpus())).toBe(key(corpus));
  expect(key(changed(task?.id ?? '', (text) => `${text}。`))).not.toBe(key(corpus));
});

test('it is another once the text of a clause that stands beside it is another', () => {
  const [beside] = task ? listedNearest(task, corpus) : [];
  expect(beside).toBeDefined();
  expect(key(changed(beside?.task.id ?? '', (text) => text.replace('。', '！')))).not.toBe(key(corpus));
});

test('a change of one plan leaves the keys of most tasks of other plans, and of all other plans', () => {
  const within = changed('zibo/3-1-1', (text) => text.replace('强化', '加强'));
  const others = corpus.tasks.filter(({ plan }) => plan !== 'zibo');
  const same = others.filter((one) => taskKey(one, within) === taskKey(one, corpus));
  expect(same.length).toBeGreaterThan(others.length / 2);
  expect(same.length).toBeLessThan(others.length);
  expect(planKey('zibo', within)).not.toBe(planKey('zibo', corpus));
  expect(planKey('yanhu', within)).toBe(planKey('yanhu', corpus));
});

test('without an edition there is no key, so that nothing is kept', () => {
  process.env['SITE_EDITION'] = '';
  expect(key(corpus)).toBeUndefined();
  expect(planKey('zibo', corpus)).toBeUndefined();
  process.env['SITE_EDITION'] = 'two';
  const other = planKey('zibo', corpus);
  process.env['SITE_EDITION'] = 'one';
  expect(planKey('zibo', corpus)).not.toBe(other);
});
