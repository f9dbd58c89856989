import type { WorkerScope } from './scope.ts';
import { deleteEverything } from './storage.ts';

/** The worker of a site that has given up the offline copy: takes over at once, deletes what is stored, removes itself. */
const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(deleteEverything(new URL(worker.registration.scope).pathname).then(() => worker.registration.unregister())),
);
