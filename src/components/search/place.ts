import { readState, writeState, type SearchState } from './address.ts';

let state = readState(location);
let address = writeState(state);

/** The state the page is in; the address follows at once. */
export function currentState(): SearchState {
  return state;
}

/** Takes over the state that the address says: after a step back or forward. */
export function readPlace(): SearchState {
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
  setTimeout(() => history[replace ? 'replaceState' : 'pushState'](null, '', written));
}
