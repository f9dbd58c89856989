// Stands on every page with a chart, so it only waits: what readers can do with a chart is loaded when one is touched.
function wake(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest('[data-figure]')) return;
  void import('./figure.ts').then(({ answer }) => answer(event));
}

for (const kind of ['pointerover', 'focusin', 'click', 'change']) document.addEventListener(kind, wake);
for (const button of document.querySelectorAll<HTMLElement>('[data-png], [data-copy-code]')) button.hidden = false;
// What an address says of a chart: its scale, one of its rows.
if (location.hash || location.search.includes('scale=')) void import('./figure.ts');
