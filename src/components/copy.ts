// Shows the copy and print buttons and makes them work; nothing depends on them.
import { acknowledge, copyText } from './clipboard.ts';

/** The day of reading as GB/T 7714—2015 gives it after a document online: [2026-11-26]. */
function dayOfReading(): string {
  // Sweden writes dates as ISO 8601 does.
  return `[${new Date().toLocaleDateString('sv')}]`;
}

/** Address of this page without query and fragment, as a colleague should receive it. */
function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  const { copy: text = '', copyAddress } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    const address = copyAddress === undefined ? '' : pageAddress();
    const copied = text !== '' && address !== '' ? `${text}${dayOfReading()}. ${address}.` : text + address;
    void copyText(copied).then((done) => acknowledge(button, label, done));
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const address of document.querySelectorAll<HTMLElement>('[data-address]')) address.dataset['address'] = location.origin;
