/**
 * What is used of a service worker's global scope. TypeScript's own declarations (`lib.webworker`) cannot stand in one project
 * beside those of a page (`lib.dom`).
 */
export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<{ id: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Asking) => void): void;
}

/** An event whose work may go on after its listener has returned. */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page, or for one. */
export interface Fetching extends Lasting {
  request: Request;
  /** The page that asks; '' for a navigation. */
  clientId: string;
  /** The page that a navigation makes. */
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

/** A message from a page. */
export interface Asking extends Lasting, Pick<MessageEvent, 'data' | 'ports'> {
  source: { id: string } | null;
}
