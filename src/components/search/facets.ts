import { columnsAtMost } from '../../lib/planWords.ts';
import type { Facet, SearchState } from './address.ts';
import { element } from './element.ts';
import type { Name } from './groups.ts';
import { planName } from './hits.ts';
import type { Counts, PlanName } from './results.ts';

/** Kinds of provision in the order shown; `task` is any that is a task. */
export const kinds: readonly Name[] = [
  { id: 'task', label: '任务' },
  { id: 'item', label: '条目' },
  { id: 'paragraph', label: '段落' },
  { id: 'box', label: '专栏' },
  { id: 'table', label: '表格' },
  { id: 'chapter', label: '章' },
  { id: 'section', label: '节' },
  { id: 'preface', label: '前言与印发通知' },
  { id: 'closing', label: '结尾' },
];

/** Choices of a list that stand open; the rest of a longer one is folded away. */
const openChoices = 8;

/** Plans that stand open in their order; of more, only those ticked and the first. */
const openPlans = 20;

interface Choice {
  id: string;
  /** Made for those that are looked at: most of hundreds of plans stand folded. */
  label: () => Node | string;
  count: number;
  checked: boolean;
}

/** Names that choices are shown by, in their fixed order. */
export interface Names {
  plans: PlanName[];
  themes: Name[];
  departments: Name[];
}

/**
 * Shows the lists of conditions with the occurrences each choice would leave; the box that had the focus keeps it, and a list
 * that was unfolded stays so.
 * @param counts Occurrences that each choice would leave.
 * @param change Called with the values of the list in which a box is ticked.
 */
export function showFacets(
  place: HTMLElement,
  counts: Readonly<Record<Facet, Counts>>,
  state: SearchState,
  names: Names,
  change: (values: Partial<SearchState>) => void,
): void {
  const focused = place.querySelector<HTMLInputElement>('input:focus');
  const unfolded = [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map((list) => list.dataset['facet'] ?? '');
  place.replaceChildren(...facetLists(counts, state, names, unfolded, change));
  if (!focused) return;
  const boxes = [...place.querySelectorAll('input')].filter(({ name }) => name === focused.name);
  // What is left of a list when the box itself is gone; the page stays where it is.
  (boxes.find(({ value }) => value === focused.value) ?? boxes[0])?.focus({ preventScroll: true });
}

function facetLists(
  counts: Readonly<Record<Facet, Counts>>,
  state: SearchState,
  { plans, themes, departments }: Names,
  unfolded: readonly string[],
  change: (values: Partial<SearchState>) => void,
): HTMLElement[] {
  const choices = <Named extends { id: string }>(facet: Facet, all: readonly Named[], label: (one: Named) => Node | string): Choice[] => {
    const ticked = new Set(state[facet]);
    return all.map((one) => ({ id: one.id, label: () => label(one), count: counts[facet].get(one.id) ?? 0, checked: ticked.has(one.id) }));
  };
  const worthShowing = ({ count, checked }: Choice) => count > 0 || checked;
  // A few plans are all ticked, to leave one out; of many one ticks those wanted.
  const few = plans.length <= columnsAtMost;
  const planChoices = choices('plan', plans, planName)
    .map((choice) => ({ ...choice, checked: choice.checked || (few && state.plan.length === 0) }))
    .filter((choice) => few || worthShowing(choice));
  const named = (facet: Facet, all: readonly Name[]) => choices(facet, all, ({ label }) => label).filter(worthShowing);
  const byCount = (some: Choice[]) => [...some].sort((a, b) => Number(b.checked) - Number(a.checked) || b.count - a.count);
  // Beside hundreds of plans those ticked would be far down.
  const tickedFirst = (some: Choice[]) => [...some].sort((a, b) => Number(b.checked) - Number(a.checked));
  const list = (title: string, name: Facet, some: readonly Choice[], choose = (chosen: string[]) => change({ [name]: chosen })) =>
    facetList(title, name, some, unfolded.includes(name), choose);
  return [
    // All plans ticked is the same as no condition, and so the short address; so is none, which would show nothing.
    list('文件', 'plan', few ? planChoices : tickedFirst(planChoices), (plan) =>
      change({ plan: plan.length === plans.length ? [] : plan }),
    ),
    list('主题', 'theme', byCount(named('theme', themes))),
    list('责任单位', 'department', byCount(named('department', departments))),
    list('条款类型', 'kind', named('kind', kinds)),
  ].filter((list) => list !== null);
}

function facetList(
  title: string,
  name: Facet,
  choices: readonly Choice[],
  unfolded: boolean,
  choose: (chosen: string[]) => void,
): HTMLElement | null {
  if (choices.length === 0) return null;
  const list = element('fieldset', { class: 'facet' }, element('legend', { class: 'label' }, title));
  // One choice too many is no reason to fold; kinds, and plans while one can look over them, keep their order and so their places.
  const ticked = choices.filter(({ checked }) => checked).length;
  const keeps = name === 'kind' || (name === 'plan' && choices.length <= openPlans);
  const open = choices.length <= openChoices + 1 || keeps ? choices.length : Math.max(openChoices, ticked);
  list.append(...choices.slice(0, open).map((choice) => choiceLabel(name, choice)));
  if (open < choices.length) list.append(foldedChoices(name, choices.slice(open), unfolded));
  list.addEventListener('change', () => choose([...list.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value)));
  return list;
}

/** The choices that stand folded, made when they are first looked at: none of them is ticked. */
function foldedChoices(name: Facet, choices: readonly Choice[], unfolded: boolean): HTMLElement {
  const rest = element('details', { 'data-facet': name, open: unfolded }, element('summary', {}, `其余 ${choices.length} 项`));
  const fill = () => rest.append(...choices.map((choice) => choiceLabel(name, choice)));
  if (unfolded) fill();
  else rest.addEventListener('toggle', fill, { once: true });
  return rest;
}

function choiceLabel(name: Facet, { id, label, count, checked }: Choice): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value: id, checked });
  return element('label', { class: count === 0 ? 'facet-none' : null }, box, label(), element('span', { class: 'number' }, String(count)));
}
