/** Opens the row that the address leads to; a folded one would show nothing. */
export function openRow(): void {
  const row = document.getElementById(location.hash.slice(1));
  if (!(row instanceof HTMLDetailsElement) || row.open) return;
  row.open = true;
  row.scrollIntoView();
}

addEventListener('hashchange', openRow);
// a second press of a link to the same row changes no address
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-comparison] a[href^="#"]') : null;
  if (link) setTimeout(openRow);
});
