import { h, type Markup } from '../../lib/markup.ts';

/** Mark and name of a plan, as PlanName.astro draws them. */
export function planName({ id, name, mark }: { id: string; name: string; mark: string }): Markup {
  return h('span', { class: 'plan-name' }, planMark({ id, mark }), h('span', {}, name));
}

/** The square that stands for a plan, as PlanMark.astro draws it. */
export function planMark({ id, mark }: { id: string; mark: string }): Markup {
  return h('span', { class: 'plan-mark', 'data-plan': id, 'aria-hidden': 'true' }, mark);
}
