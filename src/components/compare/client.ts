import './cite.ts';
import { taskPicture } from '../../lib/compare/taskPicture.ts';
import { themePicture } from '../../lib/compare/themePicture.ts';
import type { PlanMaterial } from '../../lib/compare/material.ts';
import type { Picture } from '../../lib/compare/picture.ts';
import { h, toHtml } from '../../lib/markup.ts';
import { acknowledge, copyText } from '../clipboard.ts';
import { columnTools, hiddenNote, tabsMarkup } from './columns.ts';
import { materialsOf, wordingBetween } from './materials.ts';
import { knownPlans, page, vocabulary } from './page.ts';
import { pictureMarkup } from './picture.ts';
import { keepingPlace } from './place.ts';
import { settle } from './settle.ts';
import { readState, writeState, type CompareState } from './state.ts';

let state = readState(location.search);
/** Running number of the showing: an answer that comes after the next question is dropped. */
let turn = 0;

/** Says what the page is at. */
function tell(kind: 'idle' | 'loading' | 'done' | 'error', sentence: string): void {
  page.status.dataset['state'] = kind;
  page.status.textContent = sentence;
}

/** The form shows what is compared. */
function fillForm(plans: readonly string[]): void {
  page.theme.value = state.task === null ? (state.theme ?? '') : '';
  for (const box of page.boxes) {
    box.checked = plans.includes(box.value);
    const group = box.closest('details');
    if (box.checked && group) group.open = true;
  }
}

/** The picture of a subject; null where the task is in none of the plans. */
function pictureOf(materials: readonly PlanMaterial[], subject: { theme: string } | { task: string }): Picture | null {
  const wording = wordingBetween(materials);
  if ('theme' in subject) {
    const theme = vocabulary.themes.find(({ id }) => id === subject.theme);
    return theme ? themePicture(theme, materials, vocabulary, wording) : null;
  }
  const task = materials[0]?.tasks.find(({ id }) => id === subject.task);
  return task ? taskPicture(task, materials, vocabulary, wording) : null;
}

/** Leaves out the columns that are hidden. */
function visible(picture: Picture, hidden: ReadonlySet<string>): Picture {
  return {
    ...picture,
    heads: picture.heads.filter(({ plan }) => !hidden.has(plan.id)),
    rows: picture.rows.map((row) => ({ ...row, lines: row.lines.map((line) => line.filter(({ plan }) => !hidden.has(plan))) })),
  };
}

function draw(picture: Picture): void {
  const columns = picture.heads.map(({ plan }) => plan);
  const hidden = columns.filter(({ id }) => state.hide.includes(id));
  // All hidden is none hidden: there would be nothing to see, and no way back but the address.
  const hiding = hidden.length < columns.length ? hidden : [];
  const seen = visible(picture, new Set(hiding.map(({ id }) => id)));
  const tab = seen.heads.find(({ plan }) => plan.id === state.tab)?.plan.id ?? seen.heads[0]?.plan.id ?? '';
  page.result.innerHTML = toHtml([
    hiddenNote(hiding),
    tabsMarkup(picture.title, seen.heads, tab),
    pictureMarkup(seen, { head: columnTools(seen.heads, state.task !== null), folded: new Set(state.fold) }),
  ]);
  openTab(tab);
  page.fold.textContent = page.result.querySelector('details[open]') ? '全部折起' : '全部展开';
}

/** Shows one plan on a phone. */
function openTab(plan: string): void {
  for (const cell of page.result.querySelectorAll<HTMLElement>('[data-cell], [data-head]'))
    cell.classList.toggle('tab-off', (cell.dataset['cell'] ?? cell.dataset['head']) !== plan);
  for (const tab of page.result.querySelectorAll<HTMLElement>('[data-tab]'))
    tab.setAttribute('aria-pressed', String(tab.dataset['tab'] === plan));
  for (const row of page.result.querySelectorAll('[data-row]'))
    row.classList.toggle('tab-none', !row.querySelector(`[data-cell="${CSS.escape(plan)}"] [data-line]`));
}

/** What can be done with a comparison is offered where there is one. */
function offer(there: boolean): void {
  page.others.hidden = there;
  page.link.hidden = page.fold.hidden = page.exports.hidden = !there;
}

/** Nothing is compared: says why, and leads to the pages of the themes. */
function showNothing(sentence: string): void {
  page.result.replaceChildren();
  page.title.textContent = '并列对读';
  document.title = '并列对读 · 政策对读';
  offer(false);
  tell('idle', sentence);
}

/** Shows what the address says. */
async function show(): Promise<void> {
  const mine = ++turn;
  const { plans, subject, notes } = settle(state, knownPlans, vocabulary);
  fillForm(plans);
  if (subject === null) return showNothing(notes.join(''));
  tell('loading', '正在载入所选文件……');
  let materials: PlanMaterial[];
  try {
    materials = await materialsOf(plans);
  } catch {
    if (mine === turn) showFailure();
    return;
  }
  if (mine !== turn) return;
  const picture = pictureOf(materials, subject);
  if (!picture) return showNothing(`没有“${state.task ?? ''}”这一条任务。请选一个主题。`);
  const names = picture.heads.map(({ plan }) => plan.name).join('、');
  page.title.textContent = 'theme' in subject ? picture.title : `“${picture.title}”与相近条款`;
  document.title = `${picture.title}：${names} · 政策对读`;
  draw(picture);
  offer(true);
  tell('done', [`${names}，${picture.rows.length} 行。`, ...notes].join(''));
}

/** Says what did not load, what still works, and offers another try. */
function showFailure(): void {
  offer(false);
  page.result.innerHTML = toHtml(h('button', { type: 'button', 'data-compare-retry': true }, '重试'));
  tell('error', '所选文件没有载入。可以重试；下面各主题的页面不用载入，仍可使用。');
}

/** Goes to another state, as a step of the history. */
function go(next: Partial<CompareState>, redraw = true): void {
  state = { ...state, ...next };
  history.pushState(null, '', location.pathname + writeState(state));
  if (redraw) void show();
}

/** Plans of the columns as they stand. */
const columns = (): string[] => settle(state, knownPlans, vocabulary).plans;

function move(plan: string, by: number): void {
  const order = columns();
  const shown = order.filter((id) => !state.hide.includes(id));
  const other = shown[shown.indexOf(plan) + by];
  if (other === undefined) return;
  const swapped = order.map((id) => (id === plan ? other : id === other ? plan : id));
  go({ plans: swapped });
}

const actions: Record<string, (plan: string, button: HTMLElement) => void> = {
  left: (plan) => move(plan, -1),
  right: (plan) => move(plan, 1),
  hide: (plan) => go({ hide: [...new Set([...state.hide, plan])] }),
  show: (plan) => go({ hide: state.hide.filter((id) => id !== plan) }),
};

/** Focus stays on the button that was pressed, though it was drawn anew; where it is gone, on its neighbour. */
function focusAgain(action: string, plan: string): void {
  const find = (one: string) => page.result.querySelector<HTMLElement>(`[data-action="${one}"][data-of="${CSS.escape(plan)}"]`);
  const buttons = [find(action), find('left'), find('right'), page.result.querySelector<HTMLElement>('[data-action]')];
  buttons.find((button) => button !== null && !button.hasAttribute('disabled'))?.focus({ preventScroll: true });
}

page.result.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[data-compare-retry]')) return void show();
  const button = target?.closest<HTMLElement>('[data-action]');
  if (button) {
    const { action = '', of = '' } = button.dataset;
    actions[action]?.(of, button);
    // what is compared is loaded: it is drawn before the next task
    return void setTimeout(() => focusAgain(action, of));
  }
  const tab = target?.closest<HTMLElement>('[data-tab]')?.dataset['tab'];
  if (tab !== undefined) {
    keepingPlace(page.result, () => openTab(tab));
    return go({ tab }, false);
  }
  if (target?.closest('summary')) setTimeout(noteFolds);
});

/** Writes into the address which rows are folded. */
function noteFolds(): void {
  const rows = [...page.result.querySelectorAll<HTMLDetailsElement>('details[data-row]')];
  const fold = rows.filter((row) => !row.open).map(({ id }) => id);
  page.fold.textContent = fold.length === rows.length ? '全部展开' : '全部折起';
  if (fold.join() !== state.fold.join()) go({ fold }, false);
}

page.fold.addEventListener('click', () => {
  const rows = [...page.result.querySelectorAll<HTMLDetailsElement>('details[data-row]')];
  const open = rows.every((row) => !row.open);
  for (const row of rows) row.open = open;
  noteFolds();
});

page.link.addEventListener('click', () => {
  void copyText(location.href).then((done) => acknowledge(page.link, '复制链接', done));
});

/** What the form says; columns keep their order, new ones come last. */
function fromForm(): void {
  const chosen = page.boxes.filter((box) => box.checked).map(({ value }) => value);
  const before = columns().filter((id) => chosen.includes(id));
  const plans = [...before, ...chosen.filter((id) => !before.includes(id))];
  const theme = page.theme.value === '' ? null : page.theme.value;
  // a task is compared until a theme is chosen in its place
  const task = theme === null ? state.task : null;
  go({ plans, theme, task, hide: state.hide.filter((id) => plans.includes(id)) });
}

page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  fromForm();
});
page.form.addEventListener('change', fromForm);

addEventListener('popstate', () => {
  const before = writeState(state);
  state = readState(location.search);
  // a link to a row of the page changes nothing else
  if (writeState(state) !== before) void show();
});

// The address may lead to a row, which was not there before.
void show().then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
