/** Matches ?q=入园 and #q=入园; does not match ?q= and ?plan=zibo. */
const asks = /[?&#]q=[^&]/u;

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const box = form?.querySelector('input');
let loading: Promise<unknown> | undefined;
const load = () => (loading ??= import('./client.ts').then(() => form?.removeEventListener('submit', wait)));

/** Enter before the search has come waits for it; where it does not come, the form is sent as it is without JavaScript. */
function wait(event: Event): void {
  event.preventDefault();
  load().catch(() => form?.submit());
}

/*
 * Loads the search when it is wanted: at once where the address asks for something, else when the box is focused. Until then
 * nothing of it is loaded.
 */
form?.addEventListener('submit', wait);
box?.addEventListener('focus', () => void load(), { once: true });
if (asks.test(location.search + location.hash) || document.activeElement === box) void load();
