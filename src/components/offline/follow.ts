import { ask, whetherOther } from '../../offline/messages.ts';
import { savesData, wantsCopy } from '../../offline/rule.ts';
import { readChoice } from '../../offline/storage.ts';

/** Folder of the site that a worker serves: that of its script. */
export const scopeOf = (worker: string): string => new URL('.', new URL(worker, location.href)).pathname;

/**
 * Says in `note` when the page comes from the offline copy, or when a newer version is ready; has the copy made where it is
 * wanted. Where the browser refuses, the site is simply without a copy.
 */
export async function follow(note: HTMLElement): Promise<void> {
  const worker = note.dataset['worker'] ?? '';
  const { copy } = document.documentElement.dataset;
  if (copy !== undefined) note.textContent = `离线副本，${copy} 的版本。`;
  try {
    await idle();
    const registration = (await navigator.serviceWorker.getRegistration(scopeOf(worker))) ?? (await start(worker));
    if (registration) watch(registration, () => void announce(note, registration));
  } catch {
    // Refused by the browser (private windows, full disk) or the server is out of reach.
  }
}

/** Registers the worker, which makes the copy; null where the reader does not want one. The worker itself knows whether it is too large. */
async function start(worker: string): Promise<ServiceWorkerRegistration | null> {
  const choice = await readChoice(scopeOf(worker));
  if (!wantsCopy({ choice, saveData: savesData(), bytes: 0 })) return null;
  return navigator.serviceWorker.register(worker, { updateViaCache: 'none' });
}

/** Calls `ready` when a newer version is complete, and has the browser look for one whenever the reader comes back to the page. */
function watch(registration: ServiceWorkerRegistration, ready: () => void): void {
  if (registration.waiting) ready();
  registration.addEventListener('updatefound', () => {
    const { installing, active } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && active) ready();
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => null);
  });
}

/** A page that came over the network after the release is new already. */
async function announce(note: HTMLElement, { active }: ServiceWorkerRegistration): Promise<void> {
  if (active && (await ask(active, whetherOther))) return;
  note.textContent = '有新版本，刷新即用。';
}

/** When the browser has nothing else to do; Safari does not tell. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 1000);
  });
}
