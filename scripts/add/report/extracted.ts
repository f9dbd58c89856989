import { departmentOf } from '../../../src/lib/departments.ts';
import type { Plan } from '../../../src/schemas/plan.ts';
import type { Department } from '../../../src/schemas/vocabulary.ts';
import type { Node } from '../../read/outline/tree.ts';
import { columns } from './columns.ts';
import type { Positions } from './position.ts';

/** Values with how often each occurs, the most frequent first. */
export function tally(values: readonly string[]): [string, number][] {
  const counted = [...Map.groupBy(values, (value) => value)].map(([value, all]): [string, number] => [value, all.length]);
  return counted.sort((a, b) => b[1] - a[1]);
}

/** Printed names of responsible units that no department lists, with how often each is printed. */
export function unknownUnits(plan: Plan, departments: readonly Department[], width: number): string[] {
  const names = plan.responsibilities
    .flatMap(({ units }) => units.map(({ name }) => name))
    .filter((name) => departmentOf(name, departments) === null);
  return columns(
    tally(names).map(([name, count]) => [`${String(count)} ×`, name]),
    width,
  );
}

/** Lists of responsible units as aligned rows: place, provision, how many tasks it covers, names with a mark on a lead. */
export function unitLines({ responsibilities }: Plan, nodes: ReadonlyMap<string, Node>, positions: Positions, width: number): string[] {
  return columns(
    responsibilities.map(({ provision, quote, covers, units, openEnded }) => [
      positions.of(quote, nodes.get(provision) ?? { at: 1 }),
      provision,
      `${String(covers.length)} ${covers.length === 1 ? 'task' : 'tasks'}`,
      units.map(({ name, role }) => (role === 'lead' ? `${name}*` : name)).join('、') + (openEnded ? ' 等' : ''),
    ]),
    width,
    20,
  );
}

const SIGNS = { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<', growth: '+' } as const;

/** Targets as aligned rows: place, provision, value, year, whether an indicator is missing, printed name. */
export function targetLines({ targets }: Plan, nodes: ReadonlyMap<string, Node>, positions: Positions, width: number): string[] {
  return columns(
    targets.map((target) => {
      const { operator, value, unit, year, quote, provision, indicator } = target;
      const amount = value === null ? '' : `${operator === null ? '' : SIGNS[operator]} ${String(value)}${unit === null ? '' : ` ${unit}`}`;
      const lacking = target.kind === 'quantitative' && indicator === null ? 'no indicator' : '';
      return [
        positions.of(quote, nodes.get(provision) ?? { at: 1 }),
        provision,
        amount === '' ? 'no number' : amount,
        year === null ? 'no year' : String(year),
        lacking,
        target.printed,
      ];
    }),
    width,
    20,
  );
}

/** Titles or terms with how often each is cited. */
export const citedLines = (values: readonly string[], width: number): string[] =>
  columns(
    tally(values).map(([value, count]) => [`${String(count)} ×`, value]),
    width,
  );

/** What was left out: first each reason with how often, then each line, shortened. */
export function droppedLines({ dropped }: Plan, width: number): { reasons: string[]; lines: string[] } {
  return {
    reasons: citedLines(
      dropped.map(({ reason }) => reason),
      width,
    ),
    lines: columns(
      dropped.map(({ line, column, text }) => [`${String(line)}:${String(column)}`, text]),
      width,
    ),
  };
}
