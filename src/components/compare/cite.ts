// Stands on every page with a comparison, so it only waits: how a row is cited is loaded when one is.
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-cite-row]') : null;
  if (button) void import('./citeRow.ts').then(({ copyRow }) => copyRow(button));
});
