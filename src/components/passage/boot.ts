// Fetches what copies and links passages once somebody selects one; until it is there, and where it does not come, copying is the browser's.
function selected(): void {
  // A caret, also that of the search box, selects nothing.
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', selected);
  void import('./passages.ts').catch(() => undefined);
}
document.addEventListener('selectionchange', selected);
