/** To a worker that waits: take the place of the one that runs. */
export const takeOver = 'take over';

/** To a worker that runs, with a port for the answer, a boolean: is the asking page of another release than your copy? It may hand over by this. */
export const whetherOther = 'whether other';

/** To a worker that runs, with a port for the answer, a boolean: make your copy, which was deleted, again. Whether it is whole. */
export const makeAgain = 'make again';

/** Asks a worker, for its answer. */
export function ask(worker: ServiceWorker, question: string): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}
