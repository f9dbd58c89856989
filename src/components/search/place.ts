import { readState, writeState, type SearchState } from './address.ts';

let state = readState(location);
let address = writeState(state);
let writing: ReturnType<typeof setTimeout> | undefined;

/** The state the page is in; the address follows at once. */
export function currentState(): SearchState {
  return state;
}

/** Whether the address has only got a fragment of the page, as the link 跳到正文 gives it. */
export function isFragmentOnly(): boolean {
  return location.hash !== '' && !location.hash.startsWith('#q=') && location.search === new URL(address, location.href).search;
}

/** Writes the address of the state anew, over what stands there. */
export function rewritePlace(): void {
  history.replaceState(null, '', address);
}

/** Takes over the state that the address says: after a step back or forward. */
export function readPlace(): SearchState {
  clearTimeout(writing);
  state = readState(location);
  address = writeState(state);
  return state;
}

/**
 * Goes to a state. Its address is written when the current turn is over: the browser takes a millisecond or two for it, in which
 * clauses can be shown.
 * @param replace Whether it takes the place of the one before in the history.
 */
export function goToPlace(next: SearchState, replace: boolean): void {
  state = next;
  const written = writeState(next);
  if (written === address) return;
  address = written;
  writing = setTimeout(() => history[replace ? 'replaceState' : 'pushState'](null, '', written));
}
