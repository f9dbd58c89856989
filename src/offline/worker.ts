import { answerFile, answerPage, pathBelow, type Desk } from './answer.ts';
import { makeCopy } from './makeCopy.ts';
import { takeOver, whetherOther } from './messages.ts';
import { PageReleases } from './pageReleases.ts';
import { listPath, type ReleaseStamp } from './release.ts';
import { savesData, wantsCopy } from './rule.ts';
import type { Fetching, WorkerScope } from './scope.ts';
import { cacheName, deleteCopies, readChoice, readCopies, readCopy } from './storage.ts';

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

let desk: Promise<Desk | null> | undefined;

/** The copy, opened once; null where it was deleted. */
function openDesk(): Promise<Desk | null> {
  desk ??= readCopy(scope, name).then((copy) => copy && { scope, copy, pages });
  return desk;
}

/**
 * Hands over to a newer worker, whose copy is complete, where no other page is open that needs this one: a browser would wait
 * until every tab is closed, and a reload alone would never do. Until the newer one runs, this one answers from its copy.
 */
async function handOver(): Promise<void> {
  const { waiting } = worker.registration;
  if (!waiting || (await worker.clients.matchAll({ type: 'window' })).length > 1) return;
  const newer = (await readCopies(scope)).find((copy) => copy.name !== name);
  if (!newer) return;
  desk = Promise.resolve({ scope, copy: newer, pages: new PageReleases(newer.name, scope) });
  waiting.postMessage(takeOver);
}

async function answer(event: Fetching): Promise<Response> {
  const isPage = event.request.mode === 'navigate';
  if (isPage) await handOver();
  const open = await openDesk();
  if (!open) return fetch(event.request);
  return isPage ? answerPage(event, open) : answerFile(event, open);
}

worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  const own = method === 'GET' && url.startsWith(worker.registration.scope) && !headers.has('range');
  if (own && pathBelow(scope, url) !== listPath) event.respondWith(answer(event));
});

worker.addEventListener('message', ({ data, ports, source }) => {
  if (data === takeOver) void worker.skipWaiting();
  if (data === whetherOther) void pages.isOther(source?.id ?? '').then((other) => ports[0]?.postMessage(other));
});
