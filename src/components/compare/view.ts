import { h, toHtml } from '../../lib/markup.ts';
import { compared } from './address.ts';
import type { Drawn } from './drawing.ts';
import { page } from './page.ts';

/** What the page is at, for the reader and for tests. */
export function tell(kind: 'idle' | 'loading' | 'done' | 'error', sentence: string): void {
  page.status.dataset['state'] = kind;
  page.status.textContent = sentence;
  // what stands there while something else loads is not what was asked for
  page.result.toggleAttribute('inert', kind === 'loading');
  page.exports.toggleAttribute('inert', kind === 'loading');
}

/** The form shows what is compared. */
export function fillForm(plans: readonly string[]): void {
  const { task, theme } = compared();
  page.theme.value = task === null ? (theme ?? '') : '';
  const [none] = page.theme.options;
  if (none) none.text = task === null ? '（未选）' : '（按一条任务）';
  for (const box of page.boxes) {
    box.checked = plans.includes(box.value);
    // the plan of the task is what the others are compared with
    box.disabled = task?.split('/')[0] === box.value && plans.length > 0;
    const group = box.closest('details');
    if (box.checked && group) group.open = true;
  }
}

/** What can be done with a comparison is offered where there is one. */
function offer(there: boolean): void {
  page.others.hidden = there;
  page.link.hidden = page.fold.hidden = page.exports.hidden = !there;
}

function name(title: string, heading: string): void {
  page.title.textContent = heading;
  document.title = `${title} · 政策对读`;
}

/** Nothing is compared: says why, and leads to the pages of the themes. */
export function showNothing(sentence: string): void {
  page.result.replaceChildren();
  name('并列对读', '并列对读');
  offer(false);
  tell('idle', sentence);
}

/** Says what did not load, what still works, and offers another try. */
export function showFailure(): void {
  name('并列对读', '并列对读');
  offer(false);
  page.result.innerHTML = toHtml(h('button', { type: 'button', 'data-compare-retry': true }, '重试'));
  tell('error', '所选文件没有载入。可以重试；下面各主题的页面不用载入，仍可使用。');
}

/** Shows a comparison, drawn. */
export function showDrawn({ picture, plans, open, markup }: Drawn, notes: readonly string[]): void {
  page.result.innerHTML = toHtml(markup);
  openTab(open);
  nameFold();
  const names = plans.join('、');
  name(`${picture.title}：${names}`, compared().task === null ? picture.title : `“${picture.title}”与相近条款`);
  offer(true);
  tell('done', [`${names}，${picture.rows.length} 行。`, ...notes].join(''));
}

/** Shows one plan on a phone. */
export function openTab(plan: string): void {
  for (const cell of page.result.querySelectorAll<HTMLElement>('[data-cell], [data-head]'))
    cell.classList.toggle('tab-off', (cell.dataset['cell'] ?? cell.dataset['head']) !== plan);
  for (const tab of page.result.querySelectorAll<HTMLElement>('[data-tab]'))
    tab.setAttribute('aria-pressed', String(tab.dataset['tab'] === plan));
}

/** The rows that are there. */
export const rowsShown = (): HTMLDetailsElement[] => [...page.result.querySelectorAll<HTMLDetailsElement>('details[data-row]')];

/** The button that folds all rows says what it does. */
export function nameFold(): void {
  page.fold.textContent = rowsShown().some(({ open }) => open) ? '全部折起' : '全部展开';
}
