import { readState, writeState, type CompareState } from './state.ts';

let state = readState(location.search);

/** What is compared, as the address says it. */
export const compared = (): CompareState => state;

/** Where the reader is, kept in the entry of the history: what is drawn by a script is not there yet when a browser goes back to it. */
const here = () => ({ y: scrollY });

/**
 * Goes to another state.
 * @param step `replace` where it only refines the last step; the row that the address leads to stays in it.
 */
export function go(next: Partial<CompareState>, step: 'push' | 'replace' = 'push'): void {
  state = { ...state, ...next };
  const address = location.pathname + writeState(state);
  if (step === 'replace') return history.replaceState(here(), '', address + location.hash);
  history.replaceState(here(), '');
  history.pushState(here(), '', address);
}

/** Brings the reader back to where this entry of the history was left; else to the row the address leads to. */
export function returnToPlace(): void {
  const { y } = (history.state ?? {}) as Partial<ReturnType<typeof here>>;
  if (typeof y === 'number') scrollTo({ top: y, behavior: 'instant' });
  else document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** Follows back and forward. `show` draws what the address says and resolves when it is there. */
export function followHistory(show: () => Promise<void>): void {
  history.scrollRestoration = 'manual';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(waiting);
    // browsers allow a hundred of these in half a minute
    waiting = setTimeout(() => history.replaceState(here(), ''), 400);
  });
  addEventListener('pagehide', () => history.replaceState(here(), ''));
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    const before = writeState(state);
    state = readState(location.search);
    if (writeState(state) !== before) void show().then(returnToPlace);
    // a link to a row: the browser has gone there; back from it, it has not
    else if (history.state !== null) returnToPlace();
  });
}
