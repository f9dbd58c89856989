import { href } from '../../lib/link.ts';
import { partAbsent } from '../../lib/planWords.ts';
import type { SearchState } from './address.ts';
import { concordanceItem } from './concordance.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { hitItem, planName } from './hits.ts';
import type { Group } from './results.ts';

/** Clauses of a plan shown at first, and with each 再看. */
const firstHits = 10;
const moreHits = 50;

/** A theme as the search page names it. */
export interface ThemeName {
  id: string;
  label: string;
}

/** The results plan by plan; of many plans those without any are gathered in one section at the end. */
export function groupSections(groups: readonly Group[], state: SearchState, near: ThemeName | undefined): HTMLElement[] {
  const { shown, absent } = partAbsent(groups, ({ hits }) => hits.length === 0);
  return [...shown.map((group) => groupSection(group, state, near)), ...(absent.length > 0 ? [gathered(absent, state, near)] : [])];
}

function gathered(groups: readonly Group[], state: SearchState, near: ThemeName | undefined): HTMLElement {
  const filtered = groups.filter(({ unfiltered }) => unfiltered > 0);
  const silent = groups.filter(({ unfiltered }) => unfiltered === 0);
  const names = (some: readonly Group[]) =>
    element('p', { class: 'gathered' }, ...some.map(({ plan }) => element('span', { 'data-group': plan.id }, planName(plan))));
  const section = element('section', { class: 'group' });
  if (filtered.length > 0) section.append(element('p', { class: 'note' }, '所选条件下没有，不加条件则有：'), names(filtered));
  if (silent.length > 0) section.append(absentNote(state.q, near), names(silent));
  return section;
}

/** The results of one plan: head, clauses, and a button for those held back; or why there is none. */
function groupSection(group: Group, state: SearchState, near: ThemeName | undefined): HTMLElement {
  const head = element(
    'header',
    { class: 'group-head' },
    element('h2', {}, planName(group.plan)),
    element('span', { class: 'small group-count' }, `${group.occurrences} 处`),
  );
  const section = element('section', { class: 'group', 'data-group': group.plan.id }, head);
  if (group.hits.length === 0) section.append(absence(group, state.q, near));
  // The concordance keeps the order of the text; the list shows the best first.
  else section.append(...hitList(state.view === 'kwic' ? group.hits.toSorted((a, b) => a.order - b.order) : group.hits, state));
  return section;
}

function absence(group: Group, query: string, near: ThemeName | undefined): HTMLElement {
  if (group.unfiltered > 0) return element('p', { class: 'note' }, `所选条件下没有；不加条件有 ${group.unfiltered} 处。`);
  return absentNote(query, near);
}

function absentNote(query: string, near: ThemeName | undefined): HTMLElement {
  const note = element('p', { class: 'note' }, `全文没有“${query}”。`);
  if (near) note.append('内容相近的条款见主题：', element('a', { href: href(`/themes/${near.id}/`) }, near.label), '。');
  return note;
}

function hitList(hits: readonly Hit[], state: SearchState): HTMLElement[] {
  const item = state.view === 'kwic' ? concordanceItem : hitItem;
  const list = element('ol', { class: state.view === 'kwic' ? 'kwic-list' : 'hits' });
  const button = element('button', { type: 'button', 'data-search-more': true, class: 'more' });
  let shown = 0;
  const show = (count: number) => {
    const next = hits.slice(shown, shown + count).map((hit) => item(hit, state.q));
    list.append(...next);
    shown += next.length;
    button.textContent = `再看 ${Math.min(moreHits, hits.length - shown)} 条（还有 ${hits.length - shown} 条）`;
    return next[0];
  };
  show(firstHits);
  if (shown === hits.length) return [list];
  button.addEventListener('click', () => {
    const first = show(moreHits);
    if (shown === hits.length) button.remove();
    first?.querySelector('a')?.focus();
  });
  return [list, button];
}
