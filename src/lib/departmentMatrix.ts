import type { Plan } from '../schemas/plan.ts';
import type { Task } from '../schemas/task.ts';
import { headsOf } from './departmentDuties.ts';

/** Who heads tasks of one theme in one plan. */
export interface Head {
  /** Department id; null while the printed name is not mapped. */
  department: string | null;
  /** Name as first printed. */
  name: string;
  /** Tasks that print it as 牵头. */
  lead: number;
  /** Tasks without any 牵头 whose list it begins. */
  first: number;
}

/** Cell of the matrix: the tasks whose first theme is the theme. */
export interface HeadCell {
  plan: string;
  tasks: number;
  /** Most tasks first. */
  heads: Head[];
  /** Tasks that print no unit. */
  without: number;
}

/** Row of the matrix: a theme, null for tasks without one, and a cell for every plan in the order given. */
export interface HeadRow {
  theme: string | null;
  cells: HeadCell[];
}

/** Heads of a set of tasks, most tasks first. Departments are counted, not names; a name that is not mapped counts by itself. */
function headsOfAll(tasks: readonly Task[]): Head[] {
  const heads = new Map<string, Head>();
  for (const { unit, basis } of tasks.flatMap(headsOf)) {
    const key = unit.department ?? `?${unit.name}`;
    const head = heads.get(key) ?? { department: unit.department, name: unit.name, lead: 0, first: 0 };
    head[basis] += 1;
    heads.set(key, head);
  }
  return [...heads.values()].sort((a, b) => b.lead + b.first - (a.lead + a.first));
}

/**
 * Who leads what where: for each theme and plan the departments that are printed as 牵头, or, in tasks that print none,
 * stand first. Themes in the order given; tasks without a theme have a last row, where there are any.
 */
export function headMatrix(themes: readonly { id: string }[], plans: readonly Pick<Plan, 'id'>[], tasks: readonly Task[]): HeadRow[] {
  const byTheme = Map.groupBy(tasks, (task) => task.themes.primary);
  const rows = [...themes.map(({ id }) => id), ...(byTheme.has(null) ? [null] : [])];
  return rows.map((theme) => {
    const byPlan = Map.groupBy(byTheme.get(theme) ?? [], (task) => task.plan);
    const cells = plans.map(({ id }) => {
      const own = byPlan.get(id) ?? [];
      return { plan: id, tasks: own.length, heads: headsOfAll(own), without: own.filter(({ units }) => units.length === 0).length };
    });
    return { theme, cells };
  });
}

/** A department in a row of many plans: in which plans it heads tasks of the theme. */
export interface RowHead {
  department: string | null;
  name: string;
  /** Plans that print it as 牵头 in some task. */
  lead: string[];
  /** Plans in which it only stands first. */
  first: string[];
}

/** The row the other way round, by department: for so many plans that they cannot each have a column. Most plans first. */
export function byDepartment({ cells }: HeadRow): RowHead[] {
  const rows = new Map<string, RowHead>();
  for (const { plan, heads } of cells) {
    for (const { department, name, lead } of heads) {
      const key = department ?? `?${name}`;
      const row = rows.get(key) ?? { department, name, lead: [], first: [] };
      row[lead > 0 ? 'lead' : 'first'].push(plan);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.lead.length + b.first.length - (a.lead.length + a.first.length));
}
