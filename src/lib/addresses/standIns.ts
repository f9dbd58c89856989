import { partsOf, taskOf } from './released.ts';
import type { Succession } from './succession.ts';

/** A page that stands where a released page was. */
export interface StandIn {
  /** Address of the page, from the root of the site: /plans/yuncheng/2-2-2/. */
  path: string;
  /** moved: one thing took its place; listed: none or several did, or different ones at different times. */
  kind: 'moved' | 'listed';
  /** Addresses of what took its place, for hosts; empty where nothing did. */
  to: string[];
  /** What happened, oldest first; empty where only the address took another form. */
  history: Succession[];
}

/** What stands on the site today. */
export interface Present {
  /** Address of a provision; undefined where there is none of this id. */
  urlOf: (provision: string) => string | undefined;
  /** Whether there is such a plan. */
  hasPlan: (id: string) => boolean;
}

/** Address of what a reference names: of a provision where it is read, of an address itself. Undefined where the provision is not there. */
export function addressOf(reference: string, present: Present): string | undefined {
  return reference.startsWith('/') ? reference : present.urlOf(reference);
}

/** What happened to the page at `path`, from the changes that name it, its provision, or its whole plan. */
function historyOf(path: string, by: ReadonlyMap<string, Succession[]>): Succession[] {
  const task = taskOf(path);
  const own = [...(by.get(path) ?? []), ...(task ? (by.get(`${task.plan}/${task.number}`) ?? []) : [])];
  if (own.length > 0) return own;
  // Matches /plans/zibo/3-1/ and /reuse/zibo/, which went with the plan; must not match /themes/zibo/.
  const plan = /^\/(?:plans|reuse)\/([^/]+)\//u.exec(path)?.[1];
  return plan === undefined ? [] : (by.get(`/plans/${plan}/`) ?? []);
}

/** Addresses that a history leads to, each once. */
function endsOf(path: string, history: readonly Succession[], present: Present): string[] {
  const task = taskOf(path);
  return [...new Set(history.flatMap(({ to }) => to))].flatMap((reference) => {
    // A plan under another id has its tasks under the same numbers, as far as they are there.
    const renamed = /^\/plans\/([^/]+)\/$/u.exec(reference)?.[1];
    const same = task && renamed !== undefined ? present.urlOf(`${renamed}/${task.number}`) : undefined;
    return same ?? addressOf(reference, present) ?? [];
  });
}

/**
 * The pages to be made for released pages that are there no longer and of which a change tells what became of them.
 * A task that is read as another kind of provision now leads to its place in the plan without any entry.
 * @param released the record of addresses
 */
export function standIns(released: readonly string[], all: readonly Succession[], present: Present): StandIn[] {
  const by = Map.groupBy(all, ({ from }) => from);
  return released.flatMap((address): StandIn[] => {
    const { path, fragment } = partsOf(address);
    if (fragment !== '' || !path.endsWith('/')) return [];
    const task = taskOf(path);
    const here = task ? present.urlOf(`${task.plan}/${task.number}`) : undefined;
    if (here === path) return [];
    if (here !== undefined) return [{ path, kind: 'moved', to: [here], history: [] }];
    const room = /^\/(?:plans|reuse)\/([^/]+)\/$/u.exec(path)?.[1];
    if (room !== undefined && present.hasPlan(room)) return [];
    const history = historyOf(path, by);
    if (history.length === 0) return [];
    const to = endsOf(path, history, present);
    return [{ path, kind: to.length === 1 && history.every((one) => one.to.length === 1) ? 'moved' : 'listed', to, history }];
  });
}
