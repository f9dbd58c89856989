import { parseQuery } from '../../lib/search/query.ts';
import { acknowledge, copyText } from '../clipboard.ts';
import { readState, type SearchState } from './address.ts';
import { showFailure } from './failure.ts';
import { once } from './once.ts';
import { page, release } from './page.ts';
import { currentState, goToPlace, isFragmentOnly, readPlace, rewritePlace } from './place.ts';
import { shortened } from './results.ts';
import { forget, isStale, prepare, progress, search, type Answer } from './session.ts';
import { showStatus } from './status.ts';
import { clear, showAnswer } from './view.ts';

/** Milliseconds without a key after which the search begins. */
const pause = 120;

/** Milliseconds after which a search that still loads says how far it is. */
const patience = 600;

/** Number of the latest search: an earlier one that ends later is not shown. */
let latest = 0;
let answered: { typed: string; answer: Answer } | undefined;
/** Whether the address is of a query still being typed, which the next key replaces; one that was meant keeps its place in the history. */
let typing = false;
/** The search that begins when the pause after the last key is over. */
let waiting: ReturnType<typeof setTimeout> | undefined;
/** 检索 · 政策对读 */
const pageTitle = document.title;
/** Milliseconds for which what is only pleasant leaves the network to the answer. */
const afterAnswer = 250;

const loadComforts = once(() => afterwards(() => import('./comforts.ts')));
/** Whether there was an answer, and so the comforts were asked for. */
let comforts = false;

/** Shows what a state asks for, searching where its words are others than before. What is shown stays until the new is there. */
async function follow(state: SearchState, started = performance.now()): Promise<void> {
  const turn = ++latest;
  if (page.box.value !== state.q) page.box.value = state.q;
  // As with the address, the browser takes a millisecond for it, in which clauses can be shown.
  setTimeout(() => (document.title = titleOf(currentState().q)));
  if (comforts)
    loadComforts().then(
      ({ suggestFor }) => suggestFor(),
      () => undefined,
    );
  if (parseQuery(state.q).phrases.length === 0) return showIdle(state.q);
  const known = answered?.typed === state.q ? answered.answer : undefined;
  const told = tellProgress(state.q, known !== undefined);
  try {
    const answer = known ?? (await search(state.q, release));
    const shown = await showAnswer(answer, state, { change, again, tellStale, stillWanted: () => turn === latest });
    if (!shown) return;
    answered = { typed: state.q, answer };
    void loadComforts().catch(() => undefined);
    comforts = true;
    performance.measure('search', { start: started, end: performance.now(), detail: state.q });
  } catch (failure) {
    if (turn === latest) await fail(failure);
  } finally {
    clearInterval(told);
  }
}

function titleOf(query: string): string {
  return query.trim() === '' ? pageTitle : `${shortened(query)} · ${pageTitle}`;
}

/** Does something when the answer has been on the screen for a moment. */
function afterwards<T>(action: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(action()), afterAnswer));
}

/** Says that a search is under way, and how far it is where that takes long; an answer that is there already is not announced. */
function tellProgress(query: string, known: boolean) {
  const before = progress();
  page.scope.hidden = true;
  showStatus(page.status, { state: 'loading', query, sentence: known ? page.status.textContent : '正在检索……' });
  page.results.setAttribute('aria-busy', 'true');
  const turn = latest;
  return setInterval(() => {
    if (turn !== latest || page.status.dataset['state'] !== 'loading') return;
    const now = progress();
    const [loaded, wanted] = now ? [now.loaded - (before?.loaded ?? 0), now.wanted - (before?.wanted ?? 0)] : [0, 0];
    const sentence = now === null ? '正在载入检索程序……' : wanted > loaded ? `正在载入索引……（${loaded}/${wanted}）` : '正在载入正文……';
    showStatus(page.status, { state: 'loading', query, sentence });
  }, patience);
}

function showIdle(query: string): void {
  answered = undefined;
  clear();
  page.scope.hidden = false;
  showStatus(page.status, { state: 'idle', query, sentence: '输入字词或粘贴一段原文，在全部文件的全文中逐字查找。' });
}

async function fail(failure: unknown): Promise<void> {
  const turn = latest;
  forget();
  answered = undefined;
  const stale = await isStale(failure, release);
  if (turn === latest) showFailed(stale);
}

function showFailed(stale: boolean): void {
  clear();
  showFailure(page, currentState().q, stale, again);
}

/** Searches anew for what the page is to show now; the focus, whose button goes, returns to the box. */
function again(): void {
  forget();
  answered = undefined;
  page.box.focus({ preventScroll: true });
  void follow(currentState());
}

async function tellStale(failure: unknown): Promise<boolean> {
  const stale = await isStale(failure, release);
  if (stale) showFailed(true);
  return stale;
}

/** Goes to a state as a reader does who means it: the one before stays in the history. */
function go(state: SearchState): void {
  const started = performance.now();
  clearTimeout(waiting);
  typing = false;
  goToPlace(state, false);
  void follow(state, started);
}

/** Goes on from the state the page is in, words still being typed included. */
function change(values: Partial<SearchState>): void {
  go({ ...withQuery(currentState(), page.box.value), ...values });
}

/** Follows what is being typed: its first key makes a place in the history, the others keep to it. */
function type(): void {
  if (page.box.value === currentState().q) return;
  const started = performance.now();
  const state = withQuery(currentState(), page.box.value);
  goToPlace(state, typing);
  typing = true;
  void follow(state, started);
}

/** Other words, other clauses: conditions on theme, department and kind would hide them unasked. */
function withQuery(state: SearchState, q: string): SearchState {
  return q === state.q ? state : { ...state, q, theme: [], department: [], kind: [] };
}

page.box.addEventListener('input', (event) => {
  clearTimeout(waiting);
  // Letters of a word not yet chosen are no query; its end brings another input event, or none but compositionend.
  if (!event.isComposing) waiting = setTimeout(type, pause);
});
page.box.addEventListener('compositionend', () => {
  clearTimeout(waiting);
  waiting = setTimeout(type, pause);
});
page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  const state = withQuery(currentState(), page.box.value);
  typing = false;
  // Enter on what is shown already changes nothing, least of all what has been unfolded.
  if (state !== currentState() || answered?.typed !== state.q || page.status.dataset['state'] !== 'done') go(state);
});
page.root.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-search-views] a, [data-search-suggestions] a');
  if (!link) {
    typing = false;
    return;
  }
  event.preventDefault();
  const asked = readState(new URL(link.href));
  if (!page.suggestions.contains(link)) return change({ view: asked.view });
  go(asked);
  page.box.focus();
});
page.copy.addEventListener('click', () => {
  void copyText(location.href).then((done) => acknowledge(page.copy, '复制链接', done));
});
addEventListener('popstate', () => {
  if (isFragmentOnly()) return rewritePlace();
  typing = false;
  clearTimeout(waiting);
  void follow(readPlace());
});
prepare(release);

/**
 * Shows what the page is asked for at first.
 * @param meant What was in the box when Enter was pressed before this script came; such words keep their place in the history.
 */
export function begin(meant?: string): void {
  // The box was empty, or filled with what the address asks for: anything else was typed before this script came.
  if (page.box.value === '' || page.box.value === currentState().q) return void follow(currentState());
  type();
  typing = page.box.value !== meant;
}
