/** What the arrow keys go through: the coinages suggested, then the clauses found. */
const stops = '[data-search-suggestions] a, [data-hit] a, [data-search-more], [data-search-relaxed], [data-search-retry]';

/** Arrow keys lead from the box through suggestions and clauses and back; Escape leads back to the box at once. */
export function enableArrowKeys(page: HTMLElement, box: HTMLInputElement): void {
  page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = [...page.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.getClientRects().length > 0);
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.target !== box && at < 0) return;
    const next = { ArrowDown: all[at + 1], ArrowUp: at === 0 ? box : all[at - 1], Escape: at >= 0 ? box : undefined }[event.key];
    if (!next || (event.target === box && event.key === 'ArrowUp')) return;
    event.preventDefault();
    next.focus();
    if (next === box) box.select();
    else next.scrollIntoView({ block: 'nearest' });
  });
}
