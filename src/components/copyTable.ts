import { copyBySelection } from './clipboard.ts';

/**
 * Copies a table so that Word pastes a table and an editor pastes text.
 * @param table Not in the document.
 * @param plain The same, tab-separated.
 */
export async function copyTable(table: HTMLTableElement, plain: string): Promise<boolean> {
  const html = table.outerHTML;
  try {
    const parts = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    const place = document.createElement('div');
    place.append(table);
    // Without this the browser would copy the table with the page's colours and fonts.
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', plain);
      event.preventDefault();
    };
    document.addEventListener('copy', fill, { once: true });
    try {
      return copyBySelection(place, () => getSelection()?.selectAllChildren(place));
    } finally {
      document.removeEventListener('copy', fill);
    }
  }
}
