import { describe, expect, it } from 'vitest';
import type { Task } from '../schemas/task.ts';
import { dutiesOf, errataOfName, headsOf, printedNames } from './departmentDuties.ts';

type Unit = Task['units'][number];

const unit = (name: string, department: string | null, role: Unit['role'] = 'responsible'): Unit => ({
  name,
  department,
  role,
  from: null,
});
/** Only what the rules read. */
const task = (plan: string, ...units: Unit[]) => ({ plan, units }) as Task;

const science = unit('市科技局', 'science');
const market = unit('市市场监管局', 'market');

describe('headsOf', () => {
  it('gives every unit printed as 牵头', () => {
    const lead = unit('市财政局', 'finance', 'lead');
    expect(headsOf(task('a', science, lead))).toEqual([{ unit: lead, basis: 'lead' }]);
  });

  it('gives the first of a list that prints no 牵头, and calls it no lead', () => {
    expect(headsOf(task('a', science, market))).toEqual([{ unit: science, basis: 'first' }]);
  });

  it('gives nobody where the task prints nobody', () => {
    expect(headsOf(task('a'))).toEqual([]);
  });
});

describe('dutiesOf', () => {
  it('counts a task once for a department it names twice, and keeps both names', () => {
    const other = unit('市版权局', 'publicity');
    const duties = dutiesOf([task('a', unit('市委宣传部', 'publicity'), other, science, science)]);
    expect(duties.get('publicity')?.map(({ units }) => units.map(({ name }) => name))).toEqual([['市委宣传部', '市版权局']]);
    expect(duties.get('science')?.map(({ units }) => units.length)).toEqual([1]);
  });

  it('calls a department first only where nobody is printed as lead', () => {
    const [led, unled] = [task('a', science, unit('市财政局', 'finance', 'lead')), task('a', science, market)];
    const duties = dutiesOf([led, unled]);
    expect(duties.get('science')?.map(({ role, first }) => [role, first])).toEqual([
      ['responsible', false],
      ['responsible', true],
    ]);
    expect(duties.get('finance')?.map(({ role, first }) => [role, first])).toEqual([['lead', false]]);
  });

  it('keeps names that are not mapped', () => {
    expect(dutiesOf([task('a', unit('市奇门局', null))]).get(null)).toHaveLength(1);
  });
});

it('counts the printed names of a department by plan, most tasks first', () => {
  const duties = dutiesOf([task('a', unit('区市场监管局', 'market')), task('a', market), task('a', market), task('b', market)]);
  expect(printedNames(duties.get('market') ?? [])).toEqual([
    {
      name: '市市场监管局',
      plans: [
        { plan: 'a', tasks: 2 },
        { plan: 'b', tasks: 1 },
      ],
    },
    { name: '区市场监管局', plans: [{ plan: 'a', tasks: 1 }] },
  ]);
});

it('takes an erratum for one of a name where it prints that name alone, or twice in a list', () => {
  const erratum = (printed: string) => ({ provision: '1', printed, suggested: null, reason: '试', rule: null });
  const errata = [erratum('市农村农业局'), erratum('市科技局、市财政局、市科技局'), erratum('知识产权受益分享')];
  expect(errataOfName({ errata }, '市农村农业局')).toEqual([errata[0]]);
  expect(errataOfName({ errata }, '市科技局')).toEqual([errata[1]]);
  expect(errataOfName({ errata }, '市财政局')).toEqual([]);
});
