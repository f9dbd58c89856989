// Stands on every page that says how to cite, so it only waits.
for (const kind of ['pointerover', 'focusin'])
  addEventListener(kind, ({ target }) => {
    if (target instanceof Element && target.closest('[data-cite]')) void import('./citing.ts');
  });
