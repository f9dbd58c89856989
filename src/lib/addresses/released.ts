/** An address of the site, from its root and decoded: /plans/yuncheng/#s2-2-2, /terms/#t-入园惠企. */
export interface Parts {
  /** Before #. */
  path: string;
  /** After #; empty where there is none. */
  fragment: string;
}

/** Takes an address apart at its first #. */
export function partsOf(address: string): Parts {
  const at = address.indexOf('#');
  return at === -1 ? { path: address, fragment: '' } : { path: address.slice(0, at), fragment: address.slice(at + 1) };
}

/** The lines of a record, without blank ones. */
export const linesOf = (source: string): string[] => source.split('\n').filter((line) => line !== '');

/** The record with what is new: sorted by code point, each once, nothing taken out. */
export function recordOf(recorded: readonly string[], found: readonly string[]): string[] {
  return [...new Set([...recorded, ...found])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Ids of the plans that the record knows: those whose page it has. */
export function plansIn(recorded: readonly string[]): Set<string> {
  // Matches /plans/yuncheng/; must not match /plans/ nor /plans/yuncheng/2-2-2/.
  return new Set(recorded.flatMap((address) => /^\/plans\/([^/]+)\/$/u.exec(address)?.[1] ?? []));
}

/** Plan and number of the page of a task: /plans/yuncheng/2-2-2/; null for any other address. */
export function taskOf(path: string): { plan: string; number: string } | null {
  // Matches /plans/yuncheng/2-2-2/; must not match /plans/yuncheng/ nor /plans/yuncheng/2-2-2.json.
  const [, plan, number] = /^\/plans\/([^/]+)\/([^/.]+)\/$/u.exec(path) ?? [];
  return plan !== undefined && number !== undefined ? { plan, number } : null;
}
