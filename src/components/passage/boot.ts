// Fetches what copies and links passages once somebody selects one; until it is there, and where it does not come, copying is the browser's.
function selected(): void {
  // A caret selects nothing, nor does one who types: asking then would lay the page out for every key.
  if (document.activeElement?.tagName === 'INPUT') return;
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', selected);
  void import('./passages.ts').catch(() => undefined);
}
document.addEventListener('selectionchange', selected);
