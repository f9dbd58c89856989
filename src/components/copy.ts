/** Shows the copy and print buttons and makes them work; nothing depends on them. */
const acknowledgement = 2000;

/** Address of this page without query and fragment, as a colleague should receive it. */
function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** Copies through a selection: the clipboard interface is missing on plain http, as on many office networks. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  // Deprecated, and still the only way without the clipboard interface.
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  const { copy: text = '', copyAddress } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', () => {
    const parts = [text, copyAddress === undefined ? '' : pageAddress()].filter((part) => part !== '');
    void copy(parts.join(' ')).then((done) => {
      button.textContent = done ? '已复制' : '请手动复制';
      setTimeout(() => {
        button.textContent = label;
      }, acknowledgement);
    });
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const address of document.querySelectorAll<HTMLElement>('[data-address]')) address.dataset['address'] = location.origin;
