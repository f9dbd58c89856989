import { answerFile, answerPage, pathBelow, type Desk } from './answer.ts';
import { makeCopy } from './makeCopy.ts';
import { makeAgain, takeOver, whetherOther } from './messages.ts';
import { PageReleases } from './pageReleases.ts';
import { listPath, type ReleaseStamp } from './release.ts';
import { savesData, wantsCopy } from './rule.ts';
import type { Fetching, WorkerScope } from './scope.ts';
import { cacheName, deleteCopies, readChoice, readCopies, readCopy, type Copy } from './storage.ts';

/** Put in by the build. */
declare const RELEASE: ReleaseStamp;

const worker = self as unknown as WorkerScope;
const scope = new URL(worker.registration.scope).pathname;
const name = cacheName(scope, RELEASE.digest);
const pages = new PageReleases(name, scope);

async function install(): Promise<void> {
  const wanted = wantsCopy({ choice: await readChoice(scope), saveData: savesData(), bytes: RELEASE.bytes });
  if (!wanted) throw new Error('no offline copy is wanted');
  await makeCopy(scope, RELEASE);
}

async function activate(): Promise<void> {
  await deleteCopies(scope, name);
  await worker.clients.claim();
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

let own: Promise<Copy | null> | undefined;

/** The copies; null where they were deleted. The worker's own is read once. */
async function openDesk(): Promise<Desk | null> {
  own ??= readCopy(scope, name);
  const copy = await own;
  if (!copy) return null;
  const newer = worker.registration.waiting ? (await readCopies(scope)).find((other) => other.name !== name) : undefined;
  return { scope, copies: newer ? [newer, copy] : [copy], pages };
}

async function answer(event: Fetching): Promise<Response> {
  const desk = await openDesk();
  if (!desk) return fetch(event.request);
  return event.request.mode === 'navigate' ? answerPage(event, desk) : answerFile(event, desk);
}

worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const own = method === 'GET' && url.startsWith(worker.registration.scope) && !headers.has('range');
  if (own && pathBelow(scope, url) !== listPath) event.respondWith(answer(event));
});

/**
 * Tells a page whether it is of another release, and hands over to a newer worker once no open page needs this one's copy:
 * by itself a browser would wait until every tab is closed, and a reload alone would never do.
 */
async function tell(client: string): Promise<boolean> {
  const { waiting } = worker.registration;
  const open = await worker.clients.matchAll({ type: 'window' });
  const releases = await Promise.all(open.map(({ id }) => pages.of(id)));
  if (waiting && !releases.includes(name)) waiting.postMessage(takeOver);
  return (await pages.of(client)) !== name;
}

worker.addEventListener('message', (event) => {
  const { ports, source } = event;
  const data: unknown = event.data;
  if (data === takeOver) void worker.skipWaiting();
  if (data === whetherOther) event.waitUntil(tell(source?.id ?? '').then((other) => ports[0]?.postMessage(other)));
  if (data === makeAgain) {
    const made = makeCopy(scope, RELEASE).then(
      () => true,
      () => false,
    );
    event.waitUntil(
      made.then((whole) => {
        own = undefined;
        ports[0]?.postMessage(whole);
      }),
    );
  }
});
