// Loaded when a reader first touches a block that says how to cite: fills in what only the browser knows, and copies.
import { acknowledge, copyText } from '../clipboard.ts';

/** The reader's own day: 2026-11-26. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Writes the day of reading, and the origin under which the reader sees the site: the build knows only that of its publisher. Shows the buttons. */
export function fillIn(within: ParentNode = document): void {
  for (const day of within.querySelectorAll('[data-cite-day]')) day.textContent = `[${today()}]`;
  for (const address of within.querySelectorAll<HTMLElement>('[data-cite-address]'))
    address.textContent = new URL(address.dataset['citeAddress'] ?? '', location.origin).href;
  for (const button of within.querySelectorAll<HTMLElement>('[data-cite-copy]')) button.hidden = false;
}

fillIn();
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-cite-copy]') : null;
  const text = button?.parentElement?.querySelector('[data-cite-text]')?.textContent;
  if (button && text) void copyText(text).then((done) => acknowledge(button, '复制', done));
});
