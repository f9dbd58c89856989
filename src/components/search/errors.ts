/** The parts of the search that were loaded are not of one release; only a fresh page helps. */
export class StaleIndexError extends Error {
  override name = 'StaleIndexError';
}
