import { fold } from '../../src/lib/search/fold.ts';
import type { Datasets } from '../../src/schemas/dataset.ts';

/** A plan with all that stands in it, as `/plans/<plan>.json` of the built site has it. */
export interface PlanRows {
  plans: Datasets['plans'];
  provisions: Datasets['provisions'];
  tasks: Datasets['tasks'];
  targets: Datasets['targets'];
}

/** A target in a document. */
export interface BulkTarget {
  id: string;
  indicator: string | null;
  printed: string;
  operator: string | null;
  value: number | null;
  unit: string | null;
  valuePrinted: string | null;
  year: number | null;
}

/** A provision as a hosted engine has it; the names are those of the files under /data/. index.ts says how each is indexed. */
export interface BulkDocument {
  /** Site-wide id, <plan>/<number>. */
  id: string;
  plan: string;
  planName: string;
  planTitle: string;
  province: string | null;
  level: string;
  issuer: string | null;
  documentKind: string;
  signedOn: string | null;
  publishedOn: string | null;
  periodStart: number | null;
  periodEnd: number | null;
  /** Place in the plan, from 0: the order of print. */
  order: number;
  label: string;
  kind: string;
  isTask: boolean;
  title: string | null;
  /** As printed: for reading and for marking hits. */
  text: string;
  /** As search sees it: what is asked. */
  folded: string;
  foldedTitle: string;
  /** Of a task: theme ids, the primary one first; department ids; units and coinages as printed. */
  themes: string[];
  departments: string[];
  units: string[];
  terms: string[];
  targets: BulkTarget[];
  /** Absolute. */
  url: string;
}

/**
 * Documents of a plan, one a provision, in the order of print.
 *
 * @param absolute absolute address of a path from the root of the site.
 * @throws where the rows are not those of one plan.
 */
export function documentsOf({ plans, provisions, tasks, targets }: PlanRows, absolute: (path: string) => string): BulkDocument[] {
  const [plan, other] = plans;
  if (!plan || other) throw new Error(`expected one plan, found ${String(plans.length)}`);
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  const targetsIn = Map.groupBy(targets, ({ provision }) => provision);
  return provisions.map(({ id, label, kind, isTask, title, text, url }, order): BulkDocument => {
    const task = taskById.get(id);
    return {
      id,
      plan: plan.id,
      planName: plan.name,
      planTitle: plan.title,
      province: plan.province,
      level: plan.level,
      issuer: plan.issuer,
      documentKind: plan.kind,
      signedOn: plan.signedOn,
      publishedOn: plan.publishedOn,
      periodStart: plan.period.start,
      periodEnd: plan.period.end,
      order,
      label,
      kind,
      isTask,
      title,
      text,
      folded: fold(text).folded,
      foldedTitle: fold(title ?? '').folded,
      themes: present([task?.themes.primary, ...(task?.themes.secondary ?? [])]),
      departments: present(task?.units.map(({ department }) => department) ?? []),
      units: present(task?.units.map(({ name }) => name) ?? []),
      terms: present(task?.terms ?? []),
      targets: (targetsIn.get(id) ?? []).map(targetOf),
      url: absolute(url),
    };
  });
}

const targetOf = (target: Datasets['targets'][number]): BulkTarget => ({
  id: target.id,
  indicator: target.indicator,
  printed: target.printed,
  operator: target.operator,
  value: target.value,
  unit: target.unit,
  valuePrinted: target.valuePrinted,
  year: target.year,
});

/** What is there, each once. */
const present = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.filter((name) => name !== null && name !== undefined)),
];
