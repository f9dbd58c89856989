// Stands on every page that says how to cite, so it only waits: for a touch, or where a reference stands open, for the page to be there.
const load = () => void import('./citing.ts');
for (const kind of ['pointerover', 'focusin'])
  addEventListener(kind, ({ target }) => {
    if (target instanceof Element && target.closest('[data-cite]')) load();
  });
if (document.querySelector('[data-cite][open]')) addEventListener('load', load);
