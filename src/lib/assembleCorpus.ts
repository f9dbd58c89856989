import type { Plan } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Department, Indicator, Theme } from '../schemas/vocabulary.ts';

/** Everything a page may need, in the fixed order of the site. */
export interface Corpus {
  plans: Plan[];
  provisions: Provision[];
  tasks: Task[];
  targets: PlacedTarget[];
  themes: Theme[];
  indicators: Indicator[];
  departments: Department[];
  /** Plan by id; throws where there is none, because every id comes from a plan. */
  plan(id: string): Plan;
  /** Provision by site-wide id. */
  provision(id: string): Provision | undefined;
  /** Task by site-wide id. */
  task(id: string): Task | undefined;
  /** Provisions of a plan, in document order; so no page goes through those of all plans. */
  provisionsOf(plan: string): readonly Provision[];
  /** Tasks of a plan, in document order. */
  tasksOf(plan: string): readonly Task[];
  /** Targets of a plan, in document order. */
  targetsOf(plan: string): readonly PlacedTarget[];
  /** Theme by id. */
  theme(id: string): Theme | undefined;
}

/** The rows of all collections, in any order. */
export type Rows = Pick<Corpus, 'plans' | 'provisions' | 'tasks' | 'targets' | 'themes' | 'indicators' | 'departments'>;

/** Running number of a target within its provision: yuncheng/1-2/10 → 10. */
const running = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 1));

/** In the order of the ids, where nothing else orders: the files of a vocabulary may be sorted anew without changing the site. */
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Puts the rows in the fixed order of the site: plans by order, provisions, tasks and targets by plan and place in the document. */
export function assembleCorpus({ plans, provisions, tasks, targets, themes, indicators, departments }: Rows): Corpus {
  // Two plans may ask for the same place; their ids decide, and their provisions do not mix.
  const sorted = [...plans].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const planById = new Map(sorted.map((plan) => [plan.id, plan]));
  const provisionById = new Map(provisions.map((one) => [one.id, one]));
  const taskById = new Map(tasks.map((one) => [one.id, one]));
  /** The rows of each plan by their order in it. */
  const inPlans = <Row extends { plan: string }>(rows: readonly Row[], compare: (a: Row, b: Row) => number): Map<string, Row[]> => {
    const grouped = Map.groupBy(rows, ({ plan }) => plan);
    return new Map(sorted.map(({ id }) => [id, grouped.get(id)?.sort(compare) ?? []]));
  };
  const place = (provision: string): number => provisionById.get(provision)?.order ?? 0;
  const provisionsBy = inPlans(provisions, (a, b) => a.order - b.order);
  const tasksBy = inPlans(tasks, (a, b) => place(a.id) - place(b.id));
  const targetsBy = inPlans(
    targets,
    (a, b) => place(`${a.plan}/${a.provision}`) - place(`${b.plan}/${b.provision}`) || running(a.id) - running(b.id),
  );
  const themeById = new Map(themes.map((one) => [one.id, one]));
  const themeOrder = (id: string | null): number => (id === null ? undefined : themeById.get(id)?.order) ?? themes.length;
  return {
    plans: sorted,
    provisions: [...provisionsBy.values()].flat(),
    tasks: [...tasksBy.values()].flat(),
    targets: [...targetsBy.values()].flat(),
    themes: [...themes].sort((a, b) => a.order - b.order),
    indicators: [...indicators].sort((a, b) => themeOrder(a.theme) - themeOrder(b.theme) || byId(a, b)),
    departments: [...departments].sort(byId),
    plan(id) {
      const plan = planById.get(id);
      if (!plan) throw new Error(`plan ${id} is not in content/plans`);
      return plan;
    },
    provision: (id) => provisionById.get(id),
    task: (id) => taskById.get(id),
    provisionsOf: (plan) => provisionsBy.get(plan) ?? [],
    tasksOf: (plan) => tasksBy.get(plan) ?? [],
    targetsOf: (plan) => targetsBy.get(plan) ?? [],
    theme: (id) => themeById.get(id),
  };
}
