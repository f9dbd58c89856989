import { groupable, type Grouped } from './filterGroups.ts';
import { fold, matches, readFilter, writeFilter, type Filter, type Filtered } from './filterState.ts';

const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

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

/** Makes the page follow the form of the filter, and form and page follow the address. */
export function followFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-filter]');
  const table = document.querySelector<HTMLTableElement>('[data-records]');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  const clear = form?.querySelector('button');
  if (!form || !table || !status || !clear) return;

  const records = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-kind]')].map(recordOf);
  const controls = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement);
  const choices = (name: string): string[] =>
    controls
      .filter((one) => one.name === name)
      .flatMap((one) => (one instanceof HTMLSelectElement ? [...one.options] : [one]).map(({ value }) => value));
  const known = { themes: choices('theme').filter(Boolean), plans: choices('plan').filter(Boolean) };
  const group = groupable(table, records, known.plans);
  const rows = all<HTMLTableRowElement>('[data-overview] tbody tr');
  const marked = all('[data-of]');
  const charts = all('[data-chart]');
  const sections = all('[data-filtered]');

  const asked = (): Filter => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) params.append(name, value as string);
    return readFilter(params.toString(), known);
  };

  /** The conditions in words, for paper: 只写文字的、运城、“前列”. */
  const conditions = ({ q }: Filter): string =>
    controls
      .flatMap((one) => {
        if (!form.contains(one)) return [];
        if (one instanceof HTMLSelectElement) return one.selectedIndex > 0 ? [one.selectedOptions[0]?.text] : [];
        return one.checked ? [one.labels?.[0]?.querySelector('.plan-name > :last-child')?.textContent] : [];
      })
      .concat(q ? [`“${q}”`] : [])
      .join('、');

  const fill = (filter: Filter): void => {
    const values: Record<string, string> = { ...filter, theme: filter.theme ?? '', plans: '', plan: filter.plans[0] ?? '' };
    for (const one of controls) {
      if (one instanceof HTMLInputElement && one.type === 'checkbox') one.checked = filter.plans.includes(one.value);
      else one.value = values[one.name] ?? '';
    }
  };

  const show = (filter: Filter): void => {
    const keys = new Set<string>();
    let found = 0;
    for (const record of records) {
      record.row.hidden = !matches(record, filter);
      if (record.row.hidden) continue;
      keys.add(record.key);
      found += 1;
    }
    for (const row of rows) row.hidden = !keys.has(row.dataset['key'] ?? '');
    for (const chart of charts) chart.hidden = !keys.has(chart.dataset['chart'] ?? '');
    for (const cell of marked) cell.hidden = filter.plans.length > 0 && !filter.plans.includes(cell.dataset['of'] ?? '');
    const place = (row: HTMLElement): number => Number(row.dataset[filter.order === 'theme' ? 'byTheme' : 'byFirst']);
    const ordered = filter.order === 'plans' ? rows : rows.toSorted((a, b) => place(a) - place(b));
    rows[0]?.parentElement?.append(...ordered);
    group(filter.by);
    // What has nothing left to show goes with its heading.
    for (const section of sections)
      section.hidden = ![...section.querySelectorAll('[data-chart], tr[data-key]')].some((one) => !(one as HTMLElement).hidden);
    clear.hidden = found === records.length;
    const said = conditions(filter);
    if (said) status.dataset['conditions'] = said;
    else delete status.dataset['conditions'];
    status.textContent =
      found === 0
        ? '没有符合这些条件的目标。'
        : `显示 ${String(keys.size)} 项指标、${String(found)} 个目标。${clear.hidden ? '' : '图和总表按整项列出。'}`;
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
