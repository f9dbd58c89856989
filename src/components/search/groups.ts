import { href } from '../../lib/link.ts';
import { partAbsent } from '../../lib/planWords.ts';
import { element } from './element.ts';
import type { ReadHit } from './engine.ts';
import { hitList, type Reading } from './hitList.ts';
import { planName } from './hits.ts';
import { once } from './once.ts';
import { nowhere, type Group } from './results.ts';

/** A theme or department as the search page names it. */
export interface Name {
  id: string;
  label: string;
}

/** What the groups are shown with. */
export interface Showing extends Reading {
  /** The theme most of the hits belong to, if any; asked for where a plan has none. */
  near: () => Name | undefined;
  /** Characters of each plan. */
  lengths: ReadonlyMap<string, number>;
}

/** A group, and those of its clauses that stand open. */
export interface OpenGroup extends Group {
  open: readonly ReadHit[];
}

/** Plans whose results are shown at first: of some hundred a reader wants the first, or picks from the list of plans. */
export const sectionsAtOnce = 20;

/** Plans named one by one; more stand folded. */
const namesAtOnce = 40;

const loadMany = once(() => import('./manyPlans.ts'));

/**
 * The results plan by plan; of many plans those without any are gathered in one section at the end, and the later ones held back. What
 * only many plans need is loaded for them alone; rejects where it does not load.
 */
export async function groupSections(groups: readonly OpenGroup[], showing: Showing): Promise<HTMLElement[]> {
  const { shown, absent } = partAbsent(groups, ({ hits }) => hits.length === 0);
  const many = shown.length > sectionsAtOnce || absent.length > namesAtOnce ? await loadMany() : undefined;
  const sections = shown.slice(0, sectionsAtOnce).map((group) => groupSection(group, showing));
  if (shown.length > sectionsAtOnce && many) sections.push(many.heldBackSections(shown.slice(sectionsAtOnce), showing));
  if (absent.length > 0) sections.push(gathered(absent, showing, absent.length > namesAtOnce && many ? many.foldedNames : planNames));
  return sections;
}

function gathered(groups: readonly Group[], showing: Showing, namesOf: typeof planNames): HTMLElement {
  const filtered = groups.filter(({ unfiltered }) => unfiltered > 0);
  const silent = groups.filter(({ unfiltered }) => unfiltered === 0);
  const section = element('section', { class: 'group' });
  if (filtered.length > 0) section.append(element('p', { class: 'note' }, '所选条件下没有，不加条件则有：'), namesOf(filtered));
  if (silent.length > 0) section.append(absentNote(showing), namesOf(silent));
  return section;
}

/** The names of plans, one by one. */
export function planNames(groups: readonly Group[]): HTMLElement {
  return element('p', { class: 'gathered' }, ...groups.map(({ plan }) => element('span', { 'data-group': plan.id }, planName(plan))));
}

/** The results of one plan: head, clauses, and a button for those held back; or why there is none. */
export function groupSection(group: OpenGroup, showing: Showing): HTMLElement {
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
  const theme = near();
  if (theme) note.append('内容相近的条款见主题：', element('a', { href: href(`/themes/${theme.id}/`) }, theme.label), '。');
  return note;
}
