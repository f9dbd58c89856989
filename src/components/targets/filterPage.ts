import { filterForm } from './filterForm.ts';
import { groupable, type Grouped } from './filterGroups.ts';
import { fold, matches, readFilter, shownInWords, writeFilter, type Filter, type Filtered } from './filterState.ts';

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** A target as the page has it. */
interface Shown extends Grouped, Filtered {
  /** Row of the overview it belongs to. */
  key: string;
}

/** Reads a row of the table of targets. */
function recordOf(row: HTMLTableRowElement): Shown {
  const { key = '', plan = '', year = '', theme, kind } = row.dataset;
  const text = [...row.querySelectorAll('.what, .song')].map(({ textContent }) => textContent).join(' ');
  return { row, key, plan, year, theme: theme ?? null, kind: kind as Filtered['kind'], text: fold(text) };
}

/** What is shown beyond the targets asked for: charts keep every plan, the overview every target of the plans it shows. */
function wholes({ plans }: Filter, charted: boolean): string {
  if (plans.length === 0) return charted ? '图和总表按整项列出。' : '总表按整项列出。';
  return `${charted ? '图按整项列出，' : ''}总表只列所选文件。`;
}

/** The record the address leads to, by its fragment. */
function sentTo(records: readonly Shown[]): Shown | undefined {
  return records.find(({ row }) => `#${row.id}` === location.hash);
}

/** Puts the rows of a table in order; where they are, nothing is moved, since the whole table would be laid out anew. */
function arrange(rows: readonly HTMLElement[]): void {
  const body = rows[0]?.parentElement;
  if (body && rows.some((row, at) => body.children[at] !== row)) body.append(...rows);
}

/** Makes the page follow the form of the filter, and form and page follow the address. */
export function followFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-filter]');
  const table = document.querySelector<HTMLTableElement>('[data-records]');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  const clear = form?.querySelector('button');
  if (!form || !table || !status || !clear) return;

  const { controls, known, asked, fill, conditions } = filterForm(form);
  const records = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-kind]')].map(recordOf);
  const group = groupable(table, records, known.plans);
  const rows = all('[data-overview] tbody tr');
  const charts = all('[data-chart-of]');
  const ofPlans = all('[data-of]');
  const sections = all('[data-filtered]').map((section) => ({
    section,
    parts: [...charts, ...rows, ...records.map(({ row }) => row)].filter((one) => section.contains(one)),
  }));

  const show = (filter: Filter): void => {
    const shown = records.filter((record) => matches(record, filter));
    // What the address leads to is shown whatever was asked for.
    const sent = sentTo(records);
    for (const record of records) record.row.hidden = record !== sent && !shown.includes(record);
    const keys = new Set(shown.map(({ key }) => key));
    for (const row of rows) row.hidden = !keys.has(row.dataset['key'] ?? '');
    for (const chart of charts) chart.hidden = !keys.has(chart.dataset['chartOf'] ?? '');
    for (const one of ofPlans) one.hidden = filter.plans.length > 0 && !filter.plans.includes(one.dataset['of'] ?? '');
    // What has nothing left to show goes with its heading.
    for (const { section, parts } of sections) section.hidden = parts.every(({ hidden }) => hidden);
    const place = (row: HTMLElement): number => Number(row.dataset[filter.order === 'theme' ? 'byTheme' : 'byFirst']);
    arrange(filter.order === 'plans' ? rows : [...rows].sort((a, b) => place(a) - place(b)));
    group(filter.by);
    clear.hidden = conditions() === '';
    if (clear.hidden) delete status.dataset['conditions'];
    else status.dataset['conditions'] = conditions();
    let sentence = shown.length === 0 ? '没有符合这些条件的目标。' : shownInWords(keys.size, shown.length);
    if (shown.length > 0 && !clear.hidden) sentence += wholes(filter, charts.some(({ hidden }) => !hidden)); // prettier-ignore
    const left = sent && !shown.includes(sent);
    if (left) sentence += '数据表另列出地址所指的一行，它不合这些条件。';
    // As the page came: to set it again would lay out all that stands below.
    if (status.textContent !== sentence) status.textContent = sentence;
    if (left) sent.row.scrollIntoView({ block: 'center' });
  };

  const go = (replace: boolean): void => {
    const filter = asked();
    const to = location.pathname + writeFilter(filter, location.search);
    if (to !== location.pathname + location.search) history[replace ? 'replaceState' : 'pushState'](null, '', to);
    show(filter);
  };
  const follow = (): void => {
    fill(readFilter(location.search, known));
    show(asked());
  };

  // Typing a word is one step back, not one for every character.
  let typing = false;
  const changed = (event: Event): void => {
    // A syllable that is not yet a character looks for nothing.
    if ((event as InputEvent).isComposing) return;
    const text = (event.target as HTMLInputElement).type === 'text';
    go(text && typing);
    typing = text;
  };
  for (const one of controls) {
    one.addEventListener('input', changed);
    one.addEventListener('compositionend', changed);
    one.addEventListener('blur', () => (typing = false));
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    typing = false;
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    const { order, by } = asked();
    fill({ ...readFilter('', known), order, by });
    go(false);
    controls[0]?.focus();
  });
  addEventListener('popstate', follow);
  follow();
}
