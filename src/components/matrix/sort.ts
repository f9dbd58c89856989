/**
 * Makes the heads of the matrix sort it. The address says by which column: `?sort=task` with the most or the highest first,
 * `?sort=-task` the other way round, nothing for the printed order of themes; equal rows keep that order.
 */
export function makeSortable(table: HTMLTableElement, said: HTMLElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-key]')];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({ row, body: row.parentElement }));
  const value = (row: HTMLTableRowElement, column: number): number => {
    const cell = row.cells[column];
    return Number(cell?.dataset['rank'] ?? cell?.textContent);
  };

  /** Whether the rows stand in another order than the printed one. */
  let moved = false;
  const show = (): void => {
    const asked = new URLSearchParams(location.search).get('sort') ?? '';
    const rising = asked.startsWith('-');
    const column = Math.max(
      0,
      heads.findIndex(({ dataset }) => dataset['key'] === asked.replace('-', '')),
    );
    heads.forEach((head, at) => {
      if (at === column) head.ariaSort = rising || at === 0 ? 'ascending' : 'descending';
      else head.ariaSort = null;
    });
    // A row that is taken out and put back is styled and laid out anew: rows in the printed order are left where they are.
    if (moved) for (const { row, body } of rows) body?.append(row);
    moved = column > 0;
    for (const { row } of rows) row.hidden = moved && !row.dataset['theme'];
    const head = heads[column]?.dataset;
    said.textContent =
      column === 0 ? '点表头可按列排序。' : `按${head?.['name'] ?? ''}排，${head?.[rising ? 'rising' : 'falling'] ?? ''}在前。`;
    if (!moved) return;
    const sorted = rows.map(({ row }) => row).filter(({ hidden }) => !hidden);
    sorted.sort((a, b) => (value(b, column) - value(a, column)) * (rising ? -1 : 1));
    table.tBodies[0]?.append(...sorted);
  };

  heads.forEach((head, at) => {
    const button = document.createElement('button');
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const to = new URL(location.href);
      to.hash = '';
      to.searchParams.delete('sort');
      if (at > 0) to.searchParams.set('sort', (head.ariaSort === 'descending' ? '-' : '') + (head.dataset['key'] ?? ''));
      history.pushState(null, '', to);
      show();
    };
  });
  addEventListener('popstate', show);
  show();
}
