import type { Plan } from '../schemas/plan.ts';
import type { Task } from '../schemas/task.ts';

type Unit = Task['units'][number];

/** A task as one department sees it. */
export interface Duty {
  task: Task;
  /** The units of the task that mean the department, each printed name once. */
  units: Unit[];
  /** lead only where 牵头 is printed. */
  role: Unit['role'];
  /** Whether its name comes first in the list, where the task prints no 牵头. */
  first: boolean;
}

/** Who heads a task: the units printed as 牵头, all of them; else the first of the list, which the text does not call a lead. */
export function headsOf({ units }: Pick<Task, 'units'>): { unit: Unit; basis: 'lead' | 'first' }[] {
  const leads = units.filter(({ role }) => role === 'lead').map((unit) => ({ unit, basis: 'lead' as const }));
  const [first] = units;
  return leads.length > 0 || !first ? leads : [{ unit: first, basis: 'first' }];
}

/** Tasks of every department by its id, in the order given; a department named twice by one task has it once. Names that are not mapped are under null. */
export function dutiesOf(tasks: readonly Task[]): Map<string | null, Duty[]> {
  const duties = new Map<string | null, Duty[]>();
  for (const task of tasks) {
    const heads = headsOf(task);
    for (const [department, named] of Map.groupBy(task.units, (unit) => unit.department)) {
      const units = named.filter(({ name }, at) => named.findIndex((other) => other.name === name) === at);
      const role = named.some((unit) => unit.role === 'lead') ? 'lead' : 'responsible';
      const first = heads.some(({ unit, basis }) => basis === 'first' && unit.department === department);
      const known = duties.get(department);
      if (known) known.push({ task, units, role, first });
      else duties.set(department, [{ task, units, role, first }]);
    }
  }
  return duties;
}

/** A name a department is printed with, and how many tasks of each plan print it. */
export interface PrintedName {
  name: string;
  plans: { plan: string; tasks: number }[];
}

/** Printed names of a department, most tasks first; plans in the order of the duties. */
export function printedNames(duties: readonly Duty[]): PrintedName[] {
  const names = Map.groupBy(
    duties.flatMap(({ task, units }) => units.map(({ name }) => ({ name, plan: task.plan }))),
    ({ name }) => name,
  );
  return [...names]
    .map(([name, places]) => ({
      places: places.length,
      name,
      plans: [...Map.groupBy(places, ({ plan }) => plan)].map(([plan, { length }]) => ({ plan, tasks: length })),
    }))
    .sort((a, b) => b.places - a.places)
    .map(({ name, plans }) => ({ name, plans }));
}

/**
 * Errata of a plan about a printed name: those that print just the name (市农村农业局), or print it twice in one list
 * (市科技局…市科技局); one that merely stands in a list with an error is left out.
 */
export function errataOfName({ errata }: Pick<Plan, 'errata'>, name: string): Plan['errata'] {
  return errata.filter(({ printed }) => printed === name || printed.split('、').filter((one) => one === name).length > 1);
}
