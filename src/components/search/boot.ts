/** Matches ?q=入园 and #q=入园; does not match ?q= and ?plan=zibo. */
const asks = /[?&#]q=[^&]/u;

const form = document.querySelector<HTMLFormElement>('[data-search-form]');
const box = form?.querySelector('input');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const asked = new URLSearchParams(location.search).get('q') ?? new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
let loading: Promise<void> | undefined;
/** What stood in the box when Enter was pressed before the search had come. */
let meant: string | undefined;

/** Loads the search, once; where it does not load says so, and Enter or a press loads the page anew. */
function load(): Promise<void> {
  loading ??= import('./client.ts').then(
    ({ begin }) => {
      form?.removeEventListener('submit', wait);
      begin(meant);
    },
    () => {
      loading = undefined;
      // No browser asks for a failed module again, but a page loaded anew does: from here on the form is sent as without scripts.
      form?.removeEventListener('submit', wait);
      tell('error', '检索程序没有载入。请再按“检索”重试，或重新载入本页。');
    },
  );
  return loading;
}

function tell(state: string, sentence: string): void {
  if (!status) return;
  status.textContent = sentence;
  status.dataset['query'] = asked;
  status.dataset['state'] = state;
}

/** Enter before the search has come waits for it. */
function wait(event: Event): void {
  event.preventDefault();
  meant = box?.value;
  void load();
}

/*
 * Loads the search when it is wanted: at once where the address asks for something, else when the box is focused. Until then
 * nothing of it is loaded.
 */
form?.addEventListener('submit', wait);
box?.addEventListener('focus', () => void load(), { once: true });
if (asks.test(location.search + location.hash) && box) {
  box.value = asked;
  tell('loading', '正在载入检索程序……');
  document.querySelector<HTMLElement>('[data-search-scope]')?.setAttribute('hidden', '');
  void load();
} else if (document.activeElement === box) void load();

export {};
