import { expect, it } from 'vitest';
import type { Task } from '../schemas/task.ts';
import { byDepartment, headMatrix } from './departmentMatrix.ts';

type Unit = Task['units'][number];

const unit = (department: string | null, role: Unit['role'] = 'responsible', name = `某${department ?? '奇门'}局`): Unit => ({
  name,
  department,
  role,
  from: null,
});
const task = (plan: string, primary: string | null, ...units: Unit[]) =>
  ({ plan, units, themes: { primary, secondary: [] } }) as unknown as Task;

const themes = [{ id: 'x' }, { id: 'y' }];
const plans = [{ id: 'a' }, { id: 'b' }];

it('counts leads and first names apart, most tasks first, and tasks that print nobody', () => {
  const tasks = [
    task('a', 'x', unit('market', 'lead'), unit('court')),
    task('a', 'x', unit('market')),
    task('a', 'x', unit('court')),
    task('a', 'x'),
  ];
  expect(headMatrix(themes, plans, tasks)[0]?.cells[0]).toEqual({
    plan: 'a',
    tasks: 4,
    heads: [
      { department: 'market', name: '某market局', lead: 1, first: 1 },
      { department: 'court', name: '某court局', lead: 0, first: 1 },
    ],
    without: 1,
  });
});

it('has a cell for every theme and plan, and a row for tasks without a theme only where there are any', () => {
  expect(headMatrix(themes, plans, []).map(({ theme, cells }) => [theme, cells.length])).toEqual([
    ['x', 2],
    ['y', 2],
  ]);
  expect(headMatrix(themes, plans, [task('a', null)]).map(({ theme }) => theme)).toEqual(['x', 'y', null]);
});

it('keeps two names that are not mapped apart', () => {
  const tasks = [task('a', 'x', unit(null, 'responsible', '甲局')), task('a', 'x', unit(null, 'responsible', '乙局'))];
  expect(headMatrix(themes, plans, tasks)[0]?.cells[0]?.heads.map(({ name }) => name)).toEqual(['甲局', '乙局']);
});

it('turns a row round: each department with the plans in which it leads, and those in which it only comes first', () => {
  const [row] = headMatrix(themes, plans, [
    task('a', 'x', unit('market', 'lead')),
    task('a', 'x', unit('market')),
    task('b', 'x', unit('market')),
  ]);
  expect(row && byDepartment(row)).toEqual([{ department: 'market', name: '某market局', lead: ['a'], first: ['b'] }]);
});
