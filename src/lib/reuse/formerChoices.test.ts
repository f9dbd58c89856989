import { expect, test } from 'vitest';
import type { Task } from '../../schemas/task.ts';
import { realCorpus } from '../realCorpus.ts';
import type { FormerChoices } from './formerChoices.ts';
import { nearestClauses } from './nearest.ts';
import { nearestIndex, type Keeping } from './nearestIndex.ts';

const { tasks } = realCorpus();
const changed = tasks.map((task) => (task.id === 'zibo/3-1-1' ? { ...task, text: task.text.replace('强化', '加强') } : task));

/** What is chosen for all tasks with former choices, and what is kept then. */
function choose(among: readonly Task[], former: FormerChoices | null): { chosen: string; kept: FormerChoices | null } {
  let kept: FormerChoices | null = null;
  const keeping: Keeping = {
    table: (_source, make) => make(),
    stamp: (text) => text,
    former: () => former,
    keep: (choices) => {
      kept = choices;
    },
  };
  const index = nearestIndex(among, keeping);
  const chosen = among.map(({ id }) => nearestClauses(id, index).map(({ task, likeness, sentence }) => [task.id, likeness, sentence]));
  return { chosen: JSON.stringify(chosen), kept };
}

const { kept } = choose(tasks, null);

/** The choices with every likeness made 1: whoever takes one from there is found out. */
const marked = kept && {
  ...kept,
  table: kept.table.map((number, at, table) => {
    const field = at % 4;
    const isChosen = (table[at - field] ?? 0) > 0;
    return isChosen && (field === 1 || field === 2) ? field * 500 : number;
  }),
};

test('with former choices the same is chosen as without', () => {
  expect(choose(tasks, kept).chosen).toBe(choose(tasks, null).chosen);
  expect(changed).not.toEqual(tasks);
  expect(choose(changed, kept).chosen).toBe(choose(changed, null).chosen);
});

test('a task more, and one less, change nothing of that', () => {
  const fewer = tasks.filter((_, at) => at !== 40);
  expect(choose(fewer, kept).chosen).toBe(choose(fewer, null).chosen);
  expect(choose(tasks, choose(fewer, null).kept).chosen).toBe(choose(tasks, null).chosen);
});

test('what nothing has changed of is not chosen anew, what has changed is', () => {
  const all = (chosen: string) => (JSON.parse(chosen) as [string, number, string][][]).map((own) => own.map(([, likeness]) => likeness));
  const same = all(choose(tasks, marked).chosen);
  expect(same.flat().every((likeness) => likeness === 1)).toBe(true);
  const afterChange = all(choose(changed, marked).chosen);
  const anew = afterChange.filter((own) => own.some((likeness) => likeness !== 1)).length;
  expect(anew).toBeGreaterThan(0);
  expect(anew).toBeLessThan(tasks.length);
});

test('tasks in another order are chosen for anew', () => {
  const turned = tasks.toReversed();
  expect(choose(turned, marked).chosen).toBe(choose(turned, null).chosen);
});
