import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembleCorpus, type Corpus } from './assembleCorpus.ts';
import { comparedKey, planDataKey, planKey, planReuseKey, taskDataKey, taskKey } from './pageKey.ts';
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

test('what a plan shares with others is another page once a plan that shares it is another', () => {
  const within = changed('zibo/3-1-1', (text) => text.replace('强化', '加强'));
  for (const { id } of corpus.plans) {
    expect(planReuseKey(id, corpus)).toBe(planReuseKey(id, realCorpus()));
    expect(planReuseKey(id, within)).not.toBe(planReuseKey(id, corpus));
  }
});

test('the data of a task, a plan and a comparison are others once what they are compared with is another', () => {
  const bare = assembleCorpus({ ...corpus, targets: corpus.targets.filter(({ plan }) => plan !== 'zibo') });
  // 新乡 and 淄博 give a number for the same indicator, so the verdict of the one changes with the other.
  expect(planDataKey('xinxiang', bare)).not.toBe(planDataKey('xinxiang', corpus));
  expect(planDataKey('xinxiang', realCorpus())).toBe(planDataKey('xinxiang', corpus));
  const [beside] = task ? listedNearest(task, corpus) : [];
  const within = changed(beside?.task.id ?? '', (text) => text.slice(0, 40));
  expect(task && taskDataKey(task, within)).not.toBe(task && taskDataKey(task, corpus));
  expect(comparedKey('yuncheng', within)).not.toBe(comparedKey('yuncheng', corpus));
  expect(comparedKey('yuncheng', realCorpus())).toBe(comparedKey('yuncheng', corpus));
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
