import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DocumentError, type Document } from './document.ts';
import type { Answer, Question } from './readInWorker.ts';

/** Reads documents; {@link readDocument} is one. */
export type ReadDocument = (bytes: Uint8Array, file: string) => Promise<Document>;

interface Waiting {
  resolve(document: Document): void;
  reject(error: Error): void;
}

/**
 * Threads that read documents beside this one, as many as the machine has cores. For formats that take a second each
 * (pdf); a text is read faster than it is handed over.
 */
export class ReaderPool {
  private readonly threads: { worker: Worker; waiting: Map<number, Waiting> }[] = [];
  private asked = 0;

  /** {@link readDocument}, in the thread that has least to do. */
  readonly read: ReadDocument = (bytes, file) => {
    const thread = this.idlest();
    const id = (this.asked += 1);
    return new Promise((resolve, reject) => {
      thread.waiting.set(id, { resolve, reject });
      thread.worker.postMessage({ id, bytes, file } satisfies Question);
    });
  };

  private idlest() {
    const least = this.threads.toSorted((a, b) => a.waiting.size - b.waiting.size)[0];
    if (least?.waiting.size === 0 || this.threads.length >= availableParallelism()) {
      if (least) return least;
    }
    const worker = new Worker(new URL('./readInWorker.ts', import.meta.url));
    const waiting = new Map<number, Waiting>();
    worker.on('message', (answer: Answer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('document' in answer) one?.resolve(answer.document);
      else one?.reject('fault' in answer ? new DocumentError(answer.fault) : new Error(answer.crash));
    });
    worker.on('error', (error) => {
      for (const one of waiting.values()) one.reject(error instanceof Error ? error : new Error(String(error)));
      waiting.clear();
    });
    const thread = { worker, waiting };
    this.threads.push(thread);
    return thread;
  }

  /** End all threads. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }
}
