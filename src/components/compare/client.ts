import './cite.ts';
import type { PlanMaterial } from '../../lib/compare/material.ts';
import { acknowledge, copyText } from '../clipboard.ts';
import { retry } from '../retry.ts';
import { compared, followHistory, go, returnToPlace } from './address.ts';
import { materialsOf } from './materials.ts';
import { openRow } from './openRow.ts';
import { knownPlans, page, vocabulary } from './page.ts';
import { keepingPlace } from './place.ts';
import { settle } from './settle.ts';
import { fillForm, nameFold, openTab, rowsShown, showDrawn, showFailure, showNothing, tell } from './view.ts';

/** Running number of the showing: an answer that comes after the next question is dropped. */
let turn = 0;

/** Shows what the address says; resolves when it is there. */
async function show(): Promise<void> {
  const mine = ++turn;
  const { plans, subject, notes } = settle(compared(), knownPlans, vocabulary);
  fillForm(plans);
  if (subject === null) return showNothing(notes.join(''));
  tell('loading', '正在载入所选文件……');
  let loaded: [PlanMaterial[], typeof import('./drawing.ts')];
  try {
    loaded = await Promise.all([materialsOf(plans), import('./drawing.ts')]);
  } catch {
    if (mine === turn) showFailure();
    return;
  }
  if (mine !== turn) return;
  const [materials, { draw }] = loaded;
  const drawn = draw(materials, subject, vocabulary, compared());
  if (drawn) showDrawn(drawn, notes);
  else showNothing(`没有“${compared().task ?? ''}”这一条任务。请选一个主题。`);
}

/** Plans of the columns as they stand, hidden ones too. */
const columns = (): string[] => settle(compared(), knownPlans, vocabulary).plans;

/** The order of the columns after one that is in sight changed places with its neighbour in sight. */
function moved(plan: string, by: number): string[] {
  const order = columns();
  const shown = order.filter((id) => !compared().hide.includes(id));
  const other = shown[shown.indexOf(plan) + by] ?? plan;
  return order.map((id) => (id === plan ? other : id === other ? plan : id));
}

const actions: Record<string, (plan: string) => void> = {
  left: (plan) => go({ plans: moved(plan, -1) }),
  right: (plan) => go({ plans: moved(plan, 1) }),
  hide: (plan) => go({ hide: [...new Set([...compared().hide, plan])] }),
  show: (plan) => go({ hide: compared().hide.filter((id) => id !== plan) }),
};

/** Focus stays on the button that was pressed, though it was drawn anew; where it is gone, on its neighbour. */
function focusAgain(action: string, plan: string): void {
  const find = (one: string) => page.result.querySelector<HTMLElement>(`[data-action="${one}"][data-of="${CSS.escape(plan)}"]`);
  const buttons = [find(action), find('left'), find('right'), page.result.querySelector<HTMLElement>('[data-action]')];
  buttons.find((button) => button !== null)?.focus({ preventScroll: true });
}

page.result.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[data-compare-retry]')) return retry(() => void show().then(() => page.title.focus()));
  const { action, of = '' } = target?.closest<HTMLElement>('[data-action]')?.dataset ?? {};
  if (action !== undefined) {
    actions[action]?.(of);
    return void show().then(() => focusAgain(action, of));
  }
  const tab = target?.closest<HTMLElement>('[data-tab]')?.dataset['tab'];
  if (tab !== undefined) {
    go({ tab });
    return keepingPlace(page.result, () => openTab(tab));
  }
  if (target?.closest('summary')) setTimeout(noteFolds);
});

/** Writes into the address which rows are folded. */
function noteFolds(step: 'push' | 'replace' = 'push'): void {
  const fold = rowsShown()
    .filter((row) => !row.open)
    .map(({ id }) => id);
  nameFold();
  if (fold.join() !== compared().fold.join()) go({ fold }, step);
}

page.fold.addEventListener('click', () => {
  const rows = rowsShown();
  const open = rows.every((row) => !row.open);
  for (const row of rows) row.open = open;
  noteFolds();
});

page.link.addEventListener('click', () => {
  void copyText(location.href).then((done) => acknowledge(page.link, '复制链接', done));
});

/** Whether the last thing done was to choose a theme: going through the list by key is one step. */
let choosing = false;

/** What the form says; columns keep their order, new ones come last. */
function fromForm(byTheme: boolean): void {
  const { task: asked, hide, theme: before, fold } = compared();
  const chosen = page.boxes.filter((box) => box.checked).map(({ value }) => value);
  const kept = columns().filter((id) => chosen.includes(id));
  const plans = [...kept, ...chosen.filter((id) => !kept.includes(id))];
  const theme = page.theme.value === '' ? null : page.theme.value;
  // a task is compared until a theme is chosen in its place
  const task = theme === null ? asked : null;
  const next = { plans, theme, task, hide: hide.filter((id) => plans.includes(id)), fold: theme === before ? fold : [] };
  go(next, byTheme && choosing ? 'replace' : 'push');
  choosing = byTheme;
  void show();
}

page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  fromForm(false);
});
page.form.addEventListener('change', (event) => fromForm(event.target === page.theme));
page.theme.addEventListener('blur', () => (choosing = false));

followHistory(show);
void show().then(() => {
  openRow();
  noteFolds('replace');
  returnToPlace();
});
addEventListener('hashchange', () => noteFolds('replace'));
