// Shows the copy and print buttons and makes them work; nothing depends on them.
import { acknowledge, copyText } from './clipboard.ts';

/** Address of this page without query and fragment, as a colleague should receive it. */
function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  const { copy: text = '', copyAddress } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    const parts = [text, copyAddress === undefined ? '' : pageAddress()].filter((part) => part !== '');
    void copyText(parts.join(' ')).then((done) => acknowledge(button, label, done));
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const address of document.querySelectorAll<HTMLElement>('[data-address]')) address.dataset['address'] = location.origin;
