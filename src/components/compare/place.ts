/** Bottom of the bar that stays in sight at the top of a phone. */
function barBottom(root: ParentNode): number {
  return Math.max(0, root.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0);
}

/**
 * Changes what the rows show and keeps the reader's place: the row that was being read stands where it stood, or, where its head
 * had gone out of sight, right below the bar.
 */
export function keepingPlace(root: HTMLElement, change: () => void): void {
  const bar = barBottom(root);
  const row = [...root.querySelectorAll<HTMLElement>('[data-row]')].find((one) => one.getBoundingClientRect().bottom > bar + 1);
  const before = row?.getBoundingClientRect().top ?? 0;
  change();
  if (row) scrollBy({ top: row.getBoundingClientRect().top - Math.max(before, bar), behavior: 'instant' });
}
