import { listPath, type Release } from './release.ts';
import type { Choice } from './rule.ts';

/** A copy in the browser's cache storage. */
export interface Copy {
  /** Name of its cache. */
  name: string;
  /** The day the release was put on the server: `2026-11-26`. */
  date: string;
  release: Release;
}

/**
 * Beginning of the names of all caches of the site below `scope` (`/`, or `/site/`): several sites may share an origin.
 * Nothing else is ever stored in the browser.
 */
const prefix = (scope: string) => `policy-parallel ${scope} `;

/** Name of the cache of one release. */
export const cacheName = (scope: string, digest: string): string => prefix(scope) + digest;

const choiceName = (scope: string) => `${prefix(scope)}choice`;

/** Names of the caches of all releases, finished or not. */
export async function copyNames(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix(scope)) && name !== choiceName(scope));
}

/** The copy in a cache; null where there is none, or not yet a whole one: its list is put in last. */
export async function readCopy(scope: string, name: string): Promise<Copy | null> {
  if (!(await caches.has(name))) return null;
  const list = await (await caches.open(name)).match(scope + listPath);
  if (!list) return null;
  return { name, date: dayOf(list.headers), release: (await list.json()) as Release };
}

/** All whole copies. */
export async function readCopies(scope: string): Promise<Copy[]> {
  const copies = await Promise.all((await copyNames(scope)).map((name) => readCopy(scope, name)));
  return copies.filter((copy) => copy !== null);
}

/** The day of a file on its server: when it was put there, or else when it was fetched. In the reader's time zone. */
export function dayOf(headers: Headers): string {
  const time = new Date(headers.get('last-modified') ?? headers.get('date') ?? Date.now());
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** What the reader decided. A cache holds it, because the site stores nothing anywhere else. */
export async function readChoice(scope: string): Promise<Choice> {
  if (!(await caches.has(choiceName(scope)))) return null;
  const kept = await (await caches.open(choiceName(scope))).match(`${scope}offline/choice`);
  const choice = await kept?.text();
  return choice === 'on' || choice === 'off' ? choice : null;
}

export async function keepChoice(scope: string, choice: 'on' | 'off'): Promise<void> {
  await (await caches.open(choiceName(scope))).put(`${scope}offline/choice`, new Response(choice));
}

/** Deletes copies: all, or all but the one named. */
export async function deleteCopies(scope: string, except?: string): Promise<void> {
  for (const name of await copyNames(scope)) if (name !== except) await caches.delete(name);
}

/** Deletes all that the site has stored, the decision too. */
export async function deleteEverything(scope: string): Promise<void> {
  await deleteCopies(scope);
  await caches.delete(choiceName(scope));
}
