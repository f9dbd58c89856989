import { getCollection } from 'astro:content';
import type { Plan } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import type { Target } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Department, Indicator, Theme } from '../schemas/vocabulary.ts';

/** A target with the plan it belongs to and the address of its words. */
export type PlacedTarget = Target & { plan: string; url: string };

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
}

let loaded: Promise<Corpus> | undefined;

/** Running number of a target within its provision: yuncheng/1-2/10 → 10. */
const running = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 1));

/** All collections; plans by order, provisions, tasks and targets by plan and place in the document. Loaded once in a build, anew for every request while developing. */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Corpus> {
  const [plans, provisions, tasks, targets, themes, indicators, departments] = await Promise.all([
    getCollection('plans'),
    getCollection('provisions'),
    getCollection('tasks'),
    getCollection('targets'),
    getCollection('themes'),
    getCollection('indicators'),
    getCollection('departments'),
  ]);
  // Two plans may ask for the same place; their ids decide, and their provisions do not mix.
  const sorted = plans.map(({ data }) => data).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const planById = new Map(sorted.map((plan) => [plan.id, plan]));
  const placeOfPlan = new Map(sorted.map(({ id }, at) => [id, at]));
  const provisionById = new Map(provisions.map(({ data }) => [data.id, data]));
  const taskById = new Map(tasks.map(({ data }) => [data.id, data]));
  const place = (plan: string, provision: string): number =>
    (placeOfPlan.get(plan) ?? 0) * 1e6 + (provisionById.get(provision)?.order ?? 0);
  const themeOrder = (id: string | null): number => themes.find(({ data }) => data.id === id)?.data.order ?? themes.length;
  return {
    plans: sorted,
    provisions: provisions.map(({ data }) => data).sort((a, b) => place(a.plan, a.id) - place(b.plan, b.id)),
    tasks: tasks.map(({ data }) => data).sort((a, b) => place(a.plan, a.id) - place(b.plan, b.id)),
    targets: targets
      .map(({ data }) => data)
      .sort(
        (a, b) => place(a.plan, `${a.plan}/${a.provision}`) - place(b.plan, `${b.plan}/${b.provision}`) || running(a.id) - running(b.id),
      ),
    themes: themes.map(({ data }) => data).sort((a, b) => a.order - b.order),
    indicators: indicators.map(({ data }) => data).sort((a, b) => themeOrder(a.theme) - themeOrder(b.theme)),
    departments: departments.map(({ data }) => data),
    plan(id) {
      const plan = planById.get(id);
      if (!plan) throw new Error(`plan ${id} is not in content/plans`);
      return plan;
    },
    provision: (id) => provisionById.get(id),
    task: (id) => taskById.get(id),
  };
}
