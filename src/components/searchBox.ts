import { offerTerms } from './offerTerms.ts';
import { behindHash, isTooLong } from './search/longQuery.ts';

/** The search box of the page: a page with one of its own has none in the masthead. */
const box = document.querySelector<HTMLInputElement>('form[role=search] input[type=search]');

/** Whether keys typed here are words. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** `/` goes to the box, Escape leaves it; a box with words in it is cleared by the browser, where the browser does so. */
function onKey(event: KeyboardEvent): void {
  if (!box?.form || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && event.target === box && box.value === '') box.blur();
  if (event.key !== '/' || isField(event.target)) return;
  event.preventDefault();
  // the masthead of a phone has a link in place of the box
  if (box.offsetWidth === 0) return location.assign(box.form.action);
  box.focus();
  box.select();
}

/** Takes a long passage to the search page in a way that no server refuses. The search page does so by itself. */
function onSubmit(event: Event): void {
  if (!box?.form || box.form.dataset['searchForm'] !== undefined || !isTooLong(box.value)) return;
  event.preventDefault();
  location.assign(box.form.action + behindHash(box.value));
}

box?.form?.addEventListener('submit', onSubmit);
box?.setAttribute('aria-keyshortcuts', '/');
document.addEventListener('keydown', onKey);

if (box?.dataset['terms']) {
  // Nothing more is loaded until somebody is about to type; without the list the box works as well.
  const offer = () => offerTerms(box).catch(() => undefined);
  if (document.activeElement === box) void offer();
  else box.addEventListener('focus', offer, { once: true });
}
