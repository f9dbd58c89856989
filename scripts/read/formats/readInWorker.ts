/** A thread that reads documents: takes bytes and name, gives back the document or the message of what is wrong with it. */
import { parentPort } from 'node:worker_threads';
import { DocumentError, type Document } from './document.ts';
import { readDocument } from './index.ts';

/** What the thread is asked. */
export interface Question {
  id: number;
  bytes: Uint8Array;
  file: string;
}

/** What it answers: the document, or why there is none; `fault` is a {@link DocumentError}, `crash` anything else. */
export type Answer = { id: number } & ({ document: Document } | { fault: string } | { crash: string });

parentPort?.on('message', ({ id, bytes, file }: Question) => {
  const answer = (what: Answer): void => parentPort?.postMessage(what);
  readDocument(bytes, file).then(
    (document) => {
      answer({ id, document });
    },
    (error: unknown) => {
      if (error instanceof DocumentError) answer({ id, fault: error.message });
      else answer({ id, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});
