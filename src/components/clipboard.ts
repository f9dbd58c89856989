/** Milliseconds for which a button says what came of it. */
const acknowledgement = 2000;

/** Copies a text. Resolves with whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    return copyBySelection(field, () => field.select());
  }
}

/** Copies through a selection: the clipboard interface is missing on plain http, as on many office networks. */
export function copyBySelection(holder: HTMLElement, select: () => void): boolean {
  const focused = document.activeElement;
  holder.style.position = 'fixed';
  holder.style.opacity = '0';
  document.body.append(holder);
  select();
  try {
    // Deprecated, and still the only way without the clipboard interface.
    return document.execCommand('copy');
  } finally {
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/**
 * Says on a button for two seconds what came of its copying.
 * @param label What the button says otherwise.
 * @param live Region that says it aloud, where the button is none itself.
 */
export function acknowledge(button: HTMLButtonElement, label: string, done: boolean, live?: HTMLElement): void {
  const words = done ? '已复制' : '请手动复制';
  button.textContent = words;
  if (live) live.textContent = words;
  setTimeout(() => {
    button.textContent = label;
    if (live) live.textContent = '';
  }, acknowledgement);
}
