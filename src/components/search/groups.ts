import { href } from '../../lib/link.ts';
import { partAbsent } from '../../lib/planWords.ts';
import { element } from './element.ts';
import type { ReadHit } from './engine.ts';
import { hitList, type Reading } from './hitList.ts';
import { planName } from './hits.ts';
import { nowhere, type Group } from './results.ts';

/** A theme or department as the search page names it. */
export interface Name {
  id: string;
  label: string;
}

/** What the groups are shown with. */
export interface Showing extends Reading {
  /** The theme most of the hits belong to, if any. */
  near: Name | undefined;
  /** Characters of each plan. */
  lengths: ReadonlyMap<string, number>;
}

/** A group, and those of its clauses that stand open. */
export interface OpenGroup extends Group {
  open: readonly ReadHit[];
}

/** The results plan by plan; of many plans those without any are gathered in one section at the end. */
export function groupSections(groups: readonly OpenGroup[], showing: Showing): HTMLElement[] {
  const { shown, absent } = partAbsent(groups, ({ hits }) => hits.length === 0);
  return [...shown.map((group) => groupSection(group, showing)), ...(absent.length > 0 ? [gathered(absent, showing)] : [])];
}

function gathered(groups: readonly Group[], showing: Showing): HTMLElement {
  const filtered = groups.filter(({ unfiltered }) => unfiltered > 0);
  const silent = groups.filter(({ unfiltered }) => unfiltered === 0);
  const names = (some: readonly Group[]) =>
    element('p', { class: 'gathered' }, ...some.map(({ plan }) => element('span', { 'data-group': plan.id }, planName(plan))));
  const section = element('section', { class: 'group' });
  if (filtered.length > 0) section.append(element('p', { class: 'note' }, '所选条件下没有，不加条件则有：'), names(filtered));
  if (silent.length > 0) section.append(absentNote(showing), names(silent));
  return section;
}

/** The results of one plan: head, clauses, and a button for those held back; or why there is none. */
function groupSection(group: OpenGroup, showing: Showing): HTMLElement {
  const head = element(
    'header',
    { class: 'group-head' },
    element('h2', {}, planName(group.plan)),
    element('span', { class: 'small group-count' }, `${group.occurrences} 处`),
  );
  const section = element('section', { class: 'group', 'data-group': group.plan.id }, head);
  if (group.hits.length === 0) section.append(absence(group, showing));
  else section.append(...hitList(group.open, group.hits.slice(group.open.length), showing));
  return section;
}

function absence(group: Group, showing: Showing): HTMLElement {
  if (group.unfiltered > 0) return element('p', { class: 'note' }, `所选条件下没有；不加条件有 ${group.unfiltered} 处。`);
  return absentNote(showing, showing.lengths.get(group.plan.id));
}

function absentNote({ query, near }: Showing, characters?: number): HTMLElement {
  const size = characters === undefined ? '' : `（共 ${characters.toLocaleString('zh-CN')} 字）`;
  const note = element('p', { class: 'note' }, `全文${nowhere(query)}${size}。`);
  if (near) note.append('内容相近的条款见主题：', element('a', { href: href(`/themes/${near.id}/`) }, near.label), '。');
  return note;
}
