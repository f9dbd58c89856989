import { acknowledge, copyText } from '../clipboard.ts';

/** Writes the address under which the reader sees the site into the code to embed: the build knows only that of its publisher. */
export function writeOrigin(): void {
  for (const code of document.querySelectorAll<HTMLElement>('code[data-origin]')) {
    const { origin = '' } = code.dataset;
    code.textContent = code.textContent.replace(`src="${origin}/`, `src="${location.origin}/`);
  }
}

/** Copies the code beside a button. */
export async function copyCode(button: HTMLButtonElement): Promise<void> {
  const label = button.textContent;
  const code = button.parentElement?.querySelector('code')?.textContent ?? '';
  acknowledge(button, label, await copyText(code));
}
