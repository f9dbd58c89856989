import { ask, makeAgain } from '../../offline/messages.ts';
import { listPath, type Release } from '../../offline/release.ts';
import { copyNames, deleteCopies, keepChoice, readCopies } from '../../offline/storage.ts';

/** Where the worker's script is, and the folder it serves. */
export interface Site {
  worker: string;
  scope: string;
}

/** Makes a copy, or brings it up to date, at the reader's wish; `progress` gets parts of 1. Rejects where it did not succeed. */
export async function makeOrUpdate({ worker, scope }: Site, progress: (part: number) => void): Promise<void> {
  await keepChoice(scope, 'on');
  const before = await navigator.serviceWorker.getRegistration(scope);
  const registration = await navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
  if (before) await registration.update();
  // Where another page is still open, a browser takes up the worker that was turned off, without its copy.
  const lost = registration.active !== null && (await readCopies(scope)).length === 0;
  if (!registration.installing && !lost) return;
  const { files } = (await (await fetch(scope + listPath, { cache: 'no-cache' })).json()) as Release;
  const wanted = Object.keys(files).length;
  const watching = setInterval(() => void counted(scope).then((count) => progress(Math.min(count / wanted, 1))), 400);
  try {
    if (registration.installing) await ended(registration.installing);
    else if (registration.active && !(await ask(registration.active, makeAgain))) throw new Error('the copy is not whole');
  } finally {
    clearInterval(watching);
  }
}

/** Turns the copy off: it is deleted, and not made again until the reader asks for it. */
export async function leave({ scope }: Site): Promise<void> {
  await keepChoice(scope, 'off');
  await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
  await deleteCopies(scope);
}

/** How many files the copy that is being made has: the cache made last. */
async function counted(scope: string): Promise<number> {
  const name = (await copyNames(scope)).at(-1);
  return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
}

/** Resolves when an installing worker has its copy; rejects where it gave up. */
function ended(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker === null || worker.state === 'installed' || worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('the worker gave up'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}
