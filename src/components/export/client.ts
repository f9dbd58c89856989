// Shows the export buttons and makes them work. All else is loaded on the press.

import { isScriptLost } from '../retry.ts';

for (const row of document.querySelectorAll<HTMLElement>('[data-exports]')) row.hidden = false;

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null;
  if (button && !button.hasAttribute('aria-busy')) void press(button);
});

/** Makes the file a button names; beside it stands what came of it. */
async function press(button: HTMLElement): Promise<void> {
  const label = button.textContent;
  const format = button.dataset['export'] ?? '';
  const status = button.closest('[data-exports]')?.querySelector('[data-export-status]');
  const tell = (words: string) => {
    if (status) status.textContent = words;
  };
  button.setAttribute('aria-busy', 'true');
  button.textContent = '正在生成…';
  tell('');
  try {
    const { exportComparison } = await import('./exporting.ts');
    const root = button.closest('[data-comparison]') ?? document.querySelector('[data-comparison]');
    tell(`已生成：${await exportComparison(root, format)}`);
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'NothingToExport') return tell(failure.message);
    tell(`${label.trim()} 没有生成。${isScriptLost() ? '请重新载入本页再按' : '请再按一次'}；仍不成，可${format === 'csv' ? '' : '用 CSV，或'}打印本页。`);
    throw failure;
  } finally {
    button.textContent = label;
    button.removeAttribute('aria-busy');
  }
}

export {};
