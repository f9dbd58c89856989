/** Bottom of the bar that stays in sight at the top of a phone. */
function barBottom(root: ParentNode): number {
  return Math.max(0, root.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0);
}

/** The row that is being read: the first whose head is in the upper half of the screen, else the one that fills it. */
function rowInSight(root: HTMLElement, bar: number): HTMLElement | undefined {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({ row, box: row.getBoundingClientRect() }));
  const begun = rows.find(({ box }) => box.top >= bar - 1 && box.top < innerHeight / 2);
  return (begun ?? rows.find(({ box }) => box.bottom > bar + 1))?.row;
}

/**
 * Changes what the rows show and keeps the reader's place: the row that was being read stands where it stood, or, where its head
 * had gone out of sight, right below the bar.
 */
export function keepingPlace(root: HTMLElement, change: () => void): void {
  const bar = barBottom(root);
  const row = rowInSight(root, bar);
  const before = row?.getBoundingClientRect().top ?? 0;
  change();
  if (row) scrollBy({ top: row.getBoundingClientRect().top - Math.max(before, bar), behavior: 'instant' });
}
