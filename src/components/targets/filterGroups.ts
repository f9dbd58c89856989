import type { Filter } from './filterState.ts';
import { groupBy } from '../../lib/groupBy.ts';

/** A row of the table of targets, and what it can be grouped by. */
export interface Grouped {
  row: HTMLTableRowElement;
  plan: string;
  /** Year by which it is due; empty where the text has none. */
  year: string;
}

/** Keys of groups in order: plans as the site has them, years as they come, none last. */
export function orderKeys(keys: Iterable<string>, by: 'plan' | 'year', plans: readonly string[]): string[] {
  const place = (key: string): number => (by === 'plan' ? plans.indexOf(key) : key === '' ? 1e9 : Number(key));
  return [...keys].sort((a, b) => place(a) - place(b));
}

/**
 * Lets the rows of a table stand in other groups: under their plan, or under the year by which they are due. Within a group rows keep
 * their order, and the groups of the page itself come back unchanged. A group without visible rows is hidden.
 */
export function groupable(table: HTMLTableElement, records: readonly Grouped[], plans: readonly string[]): (by: Filter['by']) => void {
  const own = [...table.tBodies];
  const homes = records.map(({ row }) => row.parentElement);
  const model = table.querySelector('tr.group');

  const groupOf = (by: 'plan' | 'year', key: string, rows: HTMLTableRowElement[]): HTMLTableSectionElement => {
    const body = document.createElement('tbody');
    // Made like the heads there are, so that it looks the same.
    const head = model?.cloneNode(true) as Element;
    const name = by === 'plan' ? rows[0]?.querySelector('.plan-name')?.cloneNode(true) : key && `${key}年`;
    head.querySelector('th')?.replaceChildren(name || '未写年份');
    body.append(head, ...rows);
    return body;
  };

  return (by) => {
    if ((table.dataset['by'] ?? 'indicator') !== by) {
      table.dataset['by'] = by;
      records.forEach(({ row }, at) => homes[at]?.append(row));
      let bodies = own;
      if (by !== 'indicator') {
        const groups = groupBy(records, (record) => record[by]);
        bodies = orderKeys(groups.keys(), by, plans).map((key) =>
          groupOf(
            by,
            key,
            (groups.get(key) ?? []).map(({ row }) => row),
          ),
        );
      }
      for (const body of [...table.tBodies]) body.remove();
      table.append(...bodies);
    }
    for (const body of table.tBodies) body.hidden = !body.querySelector('tr:not(.group, [hidden])');
  };
}
