/** To a worker that waits: take the place of the one that runs. */
export const takeOver = 'take over';

/** To a worker that runs, with a port for the answer, a boolean: is the asking page of another release than your copy? It may hand over by this. */
export const whetherOther = 'whether other';
