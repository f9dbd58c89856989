// Fetches what copies and links passages once somebody selects one; until it is there, and where it does not come, copying is the browser's.
document.addEventListener('selectionchange', () => void import('./passages.ts').catch(() => undefined), { once: true });
