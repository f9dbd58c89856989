import { columnsAtMost } from '../../lib/planWords.ts';
import type { SearchState } from './address.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import type { ThemeName } from './groups.ts';
import { planName } from './hits.ts';
import { facetCounts, type PlanName } from './results.ts';

/** Kinds of provision in the order shown; `task` is any that is a task. */
const kinds: readonly (readonly [id: string, label: string])[] = [
  ['task', '任务'],
  ['item', '条目'],
  ['paragraph', '段落'],
  ['box', '专栏'],
  ['table', '表格'],
  ['chapter', '章'],
  ['section', '节'],
  ['preface', '前言与印发通知'],
  ['closing', '结尾'],
];

interface Choice {
  id: string;
  label: Node | string;
  count: number;
  checked: boolean;
}

/** Names that choices are shown by, in their fixed order. */
export interface Names {
  plans: PlanName[];
  themes: ThemeName[];
}

/**
 * Shows the three lists of conditions with the occurrences each choice would leave; the box that had the focus keeps it.
 * @param change Called with the new state when a box is ticked.
 */
export function showFacets(
  place: HTMLElement,
  hits: readonly Hit[],
  state: SearchState,
  names: Names,
  change: (state: SearchState) => void,
): void {
  const focused = place.querySelector<HTMLInputElement>('input:focus');
  place.replaceChildren(...facetLists(hits, state, names, change));
  if (focused) [...place.querySelectorAll('input')].find(({ name, value }) => name === focused.name && value === focused.value)?.focus();
}

function facetLists(
  hits: readonly Hit[],
  state: SearchState,
  { plans, themes }: Names,
  change: (state: SearchState) => void,
): HTMLElement[] {
  const counts = {
    plan: facetCounts(hits, state, 'plan'),
    theme: facetCounts(hits, state, 'theme'),
    kind: facetCounts(hits, state, 'kind'),
  };
  const optional = (facet: 'theme' | 'kind', id: string, label: string): Choice => ({
    id,
    label,
    count: counts[facet].get(id) ?? 0,
    checked: state[facet].includes(id),
  });
  const worthShowing = ({ count, checked }: Choice) => count > 0 || checked;
  // A few plans are all ticked, to leave one out; of many one ticks those wanted.
  const few = plans.length <= columnsAtMost;
  const planChoices = plans
    .map((plan) => ({
      id: plan.id,
      label: planName(plan),
      count: counts.plan.get(plan.id) ?? 0,
      checked: (few && state.plan.length === 0) || state.plan.includes(plan.id),
    }))
    .filter((choice) => few || worthShowing(choice));
  return [
    // All plans ticked is the same as no condition, and so the short address; so is none, which would show nothing.
    facet('文件', 'plan', planChoices, (chosen) => change({ ...state, plan: chosen.length === plans.length ? [] : chosen })),
    facet('主题', 'theme', themes.map(({ id, label }) => optional('theme', id, label)).filter(worthShowing), (chosen) =>
      change({ ...state, theme: chosen }),
    ),
    facet('条款类型', 'kind', kinds.map(([id, label]) => optional('kind', id, label)).filter(worthShowing), (chosen) =>
      change({ ...state, kind: chosen }),
    ),
  ].filter((list) => list !== null);
}

function facet(title: string, name: string, choices: readonly Choice[], choose: (chosen: string[]) => void): HTMLElement | null {
  if (choices.length === 0) return null;
  const list = element('fieldset', { class: 'facet' }, element('legend', { class: 'label' }, title));
  for (const { id, label, count, checked } of choices) {
    const box = element('input', { type: 'checkbox', name, value: id, checked });
    list.append(
      element('label', { class: count === 0 ? 'facet-none' : null }, box, label, element('span', { class: 'number' }, String(count))),
    );
  }
  list.addEventListener('change', () => choose([...list.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value)));
  return list;
}
