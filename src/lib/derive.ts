import type { Plan, Responsibility } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Department } from '../schemas/vocabulary.ts';
import { departmentOf } from './departments.ts';
import { withoutUnits } from './without-units.ts';

/** What a plan file holds once it is taken apart. */
export interface DerivedPlan {
  provisions: Provision[];
  tasks: Task[];
  targets: PlacedTarget[];
  /** Of each provision how much of its text is not a list of responsible units at its end, in UTF-16 units ({@link withoutUnits}). */
  bare: number[];
}

/** The lists that cover a task, its own before those printed elsewhere; each kind in printed order. */
export function listsOf(plan: Plan, number: string): Responsibility[] {
  const covering = plan.responsibilities.filter(({ covers }) => covers.includes(number));
  return [...covering.filter(({ provision }) => provision === number), ...covering.filter(({ provision }) => provision !== number)];
}

/** Units of a task from the lists that cover it; one that its own list names already is not added from elsewhere. */
function unitsOf(lists: readonly Responsibility[], id: string, departments: readonly Department[]): Task['units'] {
  const [plan] = id.split('/');
  const units: Task['units'] = [];
  for (const { provision, units: listed } of lists) {
    const at = `${plan ?? ''}/${provision}`;
    const from = at === id ? null : at;
    const added = listed.filter(({ name }) => from === null || !units.some((unit) => unit.name === name));
    units.push(...added.map(({ name, role }) => ({ name, department: departmentOf(name, departments), role, from })));
  }
  return units;
}

/** First sentence of a text, for a task without a heading. */
const firstSentence = (text: string): string => /^[^。]*/u.exec(text)?.[0] ?? text;

/**
 * Provisions, tasks and targets of one plan, from its provisions. Responsible units come with the department they stand for;
 * a list under a 专栏 counts for each of its items, a standing rule for each task it reaches.
 */
export function derivePlan(plan: Plan, provisions: Provision[], departments: readonly Department[]): DerivedPlan {
  const urlOf = new Map(provisions.map(({ number, url }) => [number, url]));
  const at = (number: string) => (one: { provision: string }) => one.provision === number;
  const tasks = provisions
    .filter(({ isTask }) => isTask)
    .map(({ id, number, label, title, text, url }): Task => {
      const lists = listsOf(plan, number);
      const themes = plan.themes.find(({ task }) => task === number);
      return {
        id,
        plan: plan.id,
        label,
        title: (title ?? firstSentence(text)).replace(/。$/u, ''),
        text,
        units: unitsOf(lists, id, departments),
        openEnded: lists.some(({ openEnded }) => openEnded),
        themes: { primary: themes?.primary ?? null, secondary: themes?.secondary ?? [] },
        terms: [...new Set(plan.terms.filter(at(number)).map((one) => one.text))],
        instruments: [...new Set(plan.instruments.filter(at(number)).map((one) => one.title))],
        targets: plan.targets.filter(at(number)).map((one) => one.id),
        url,
      };
    });
  const targets = plan.targets.map((target) => ({ ...target, plan: plan.id, url: urlOf.get(target.provision) ?? `/plans/${plan.id}/` }));
  return { provisions, tasks, targets, bare: provisions.map(({ text }) => withoutUnits(text).length) };
}
