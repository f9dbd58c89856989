/** Matches ?q=入园 and #q=入园; does not match ?q= and ?plan=zibo. */
const asks = /[?&#]q=[^&]/u;

/**
 * Loads the search when it is wanted: at once where the address asks for something, else when the box is focused. Until then
 * nothing of it is loaded, and the form works by itself.
 */
const box = document.querySelector<HTMLInputElement>('[data-search-form] input');
const load = () => void import('./client.ts');
if (asks.test(location.search + location.hash) || document.activeElement === box) load();
else box?.addEventListener('focus', load, { once: true });
