import { aspectRows } from './aspectRows.ts';
import { sentenceLikeness } from './clauses.ts';
import { evidencePath } from '../link.ts';
import type { Lacking, PlanMaterial, TaskMaterial } from './material.ts';
import { absent } from './picture.ts';
import type { Cell, Entry, Head, Picture, Row } from './picture.ts';
import type { ThemeOutline, Vocabulary } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** Head of a column, with what stands in it. */
export function headOf(plan: PlanMaterial, note: string): Head {
  return { plan: { id: plan.id, name: plan.name, mark: plan.mark }, document: plan.title, citation: plan.citation, url: plan.url, note };
}

/** A row of one line; `cells` gives what each plan has. */
export function rowOf(
  id: string,
  title: string,
  note: string,
  plans: readonly PlanMaterial[],
  cells: (plan: PlanMaterial) => Entry[],
): Row {
  return { id, title, note, words: [], lines: [plans.map((plan): Cell => ({ plan: plan.id, entries: cells(plan) }))] };
}

/** A task by its heading. */
export function taskEntry({ label, url, name }: TaskMaterial, further = false): Entry {
  return { kind: 'task', place: label, url, text: name, further };
}

const ownTasks = (plan: PlanMaterial, theme: string) => plan.tasks.filter((task) => task.primary === theme);
const furtherTasks = (plan: PlanMaterial, theme: string) => plan.tasks.filter((task) => (task.further[theme] ?? []).length > 0);

/** What the plans promise in numbers: a row for each indicator of the theme that one of them prints. */
function factRows(theme: ThemeOutline, plans: readonly PlanMaterial[], vocabulary: Vocabulary): Row[] {
  const indicators = vocabulary.indicators.filter(
    ({ id, theme: of }) => of === theme.id && plans.some(({ facts }) => (facts[id]?.values ?? []).length > 0),
  );
  if (indicators.length === 0) return [rowOf('targets', '目标', '', plans, () => [absent('未写目标', '没有属于本主题的目标')])];
  return indicators.map(({ id, label }) =>
    rowOf(`target-${id}`, `目标：${label}`, '', plans, ({ facts }) => {
      const fact = facts[id];
      if (fact && fact.values.length > 0) return fact.values.map((value): Entry => ({ kind: 'fact', indicator: id, ...value }));
      return [absent('未写目标', fact?.reason ?? '未写此项指标')];
    }),
  );
}

/** Why a plan has no task of its own on a theme: counts, the first words that mention it, and where the whole evidence stands. */
function withoutTask(cell: { theme: string; plan: string }, { level, reason, quote, place, url }: Lacking, plans: number): Entry {
  const evidence = evidencePath(cell, plans);
  if (level === 'none') return absent('没有专门任务', '全文没有提及本主题', { evidence });
  return absent('没有专门任务', level === 'mention' ? `${reason}最先一句：` : reason, {
    evidence,
    ...(level === 'mention' ? { quote, place, url } : {}),
  });
}

/** The tasks whose sentences stand in the rows below. */
function taskRow(theme: ThemeOutline, plans: readonly PlanMaterial[], vocabulary: Vocabulary): Row {
  return rowOf('tasks', '任务', '以此为主题的任务，和别的任务里兼及本主题的', plans, (plan) => {
    const lacking = plan.lacking[theme.id];
    return [
      ...ownTasks(plan, theme.id).map((task) => taskEntry(task, false)),
      ...(lacking ? [withoutTask({ theme: theme.id, plan: plan.id }, lacking, vocabulary.plans)] : []),
      ...furtherTasks(plan, theme.id).map((task) => taskEntry(task, true)),
    ];
  });
}

/** Units responsible for the tasks of the theme, each once per plan; 牵头 in one task is enough to be called so. */
function unitsRow(theme: ThemeOutline, plans: readonly PlanMaterial[]): Row {
  return rowOf('units', '责任单位', '取自以此为主题的任务', plans, (plan) => {
    const units = new Map<string, PlanMaterial['tasks'][number]['units'][number]>();
    const tasks = ownTasks(plan, theme.id);
    for (const unit of tasks.flatMap((task) => task.units)) if (unit.lead || !units.has(unit.name)) units.set(unit.name, unit);
    if (units.size > 0) return [{ kind: 'units', units: [...units.values()] }];
    return [tasks.length > 0 ? absent('未写', '这些任务原文没有写责任单位') : absent('无', '没有专门任务')];
  });
}

/** How each column is cited. */
export function citationRow(plans: readonly PlanMaterial[]): Row {
  return rowOf('citation', '引用', '', plans, ({ citation, url }) => [{ kind: 'citation', text: citation, url }]);
}

/**
 * Plans side by side on one theme: targets, tasks, every sentence in the row of its aspect, units, citations.
 *
 * @param plans in the order of the columns.
 */
export function themePicture(theme: ThemeOutline, plans: readonly PlanMaterial[], vocabulary: Vocabulary, wording: Wording): Picture {
  const alike = sentenceLikeness(new Set(vocabulary.common));
  const note = (plan: PlanMaterial): string => {
    const [own, further] = [ownTasks(plan, theme.id).length, furtherTasks(plan, theme.id).length];
    return [own > 0 && `${own} 项任务`, further > 0 && `兼及 ${further} 项`].filter(Boolean).join('，') || '没有任务';
  };
  return {
    title: theme.label,
    heads: plans.map((plan) => headOf(plan, note(plan))),
    rows: [
      ...factRows(theme, plans, vocabulary),
      taskRow(theme, plans, vocabulary),
      ...aspectRows(theme, plans, alike, wording),
      unitsRow(theme, plans),
      citationRow(plans),
    ],
  };
}
