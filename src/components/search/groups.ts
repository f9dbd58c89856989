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

/** Plans whose results are shown at first, and with each 再看: of some hundred a reader wants the first, or picks from the list of plans. */
const sectionsAtOnce = 20;

/** Plans named one by one; more stand folded. */
const namesAtOnce = 40;

/** The results plan by plan; of many plans those without any are gathered in one section at the end. */
export function groupSections(groups: readonly OpenGroup[], showing: Showing): HTMLElement[] {
  const { shown, absent } = partAbsent(groups, ({ hits }) => hits.length === 0);
  const last = absent.length > 0 ? [gathered(absent, showing)] : [];
  const first = shown.slice(0, sectionsAtOnce).map((group) => groupSection(group, showing));
  return [...first, ...heldBackSections(shown.slice(sectionsAtOnce), showing), ...last];
}

/** The button that shows the plans held back, if any. */
function heldBackSections(groups: readonly OpenGroup[], showing: Showing): HTMLElement[] {
  if (groups.length === 0) return [];
  const button = element('button', { type: 'button', 'data-search-more': true, class: 'more' });
  let rest = groups;
  const label = () => {
    const next = Math.min(sectionsAtOnce, rest.length);
    const clauses = rest.reduce((sum, { hits }) => sum + hits.length, 0);
    button.textContent = next === rest.length ? `再看其余 ${next} 份文件的 ${clauses} 条` : `再看 ${next} 份文件（还有 ${rest.length} 份）`;
  };
  label();
  button.addEventListener('click', () => {
    const sections = rest.slice(0, sectionsAtOnce).map((group) => groupSection(group, showing));
    rest = rest.slice(sectionsAtOnce);
    button.before(...sections);
    label();
    sections[0]?.querySelector<HTMLElement>('a, button')?.focus();
    if (rest.length === 0) button.remove();
  });
  return [button];
}

function gathered(groups: readonly Group[], showing: Showing): HTMLElement {
  const filtered = groups.filter(({ unfiltered }) => unfiltered > 0);
  const silent = groups.filter(({ unfiltered }) => unfiltered === 0);
  const section = element('section', { class: 'group' });
  if (filtered.length > 0) section.append(element('p', { class: 'note' }, '所选条件下没有，不加条件则有：'), planNames(filtered));
  if (silent.length > 0) section.append(absentNote(showing), planNames(silent));
  return section;
}

/** The names of plans; many are made when first looked at. */
function planNames(groups: readonly Group[]): HTMLElement {
  const names = () =>
    element('p', { class: 'gathered' }, ...groups.map(({ plan }) => element('span', { 'data-group': plan.id }, planName(plan))));
  if (groups.length <= namesAtOnce) return names();
  const folded = element('details', {}, element('summary', {}, `${groups.length} 份文件`));
  folded.addEventListener('toggle', () => folded.append(names()), { once: true });
  return folded;
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
