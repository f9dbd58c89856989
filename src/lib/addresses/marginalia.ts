import type { Succession } from './succession.ts';

/** What a provision carries for the addresses of provisions that were: empty anchors that lead to it, and what is to be said beside it. */
export interface Marginalia {
  /** Numbers of provisions that are no longer there, whose anchors lead here. */
  anchors: string[];
  /** What readers of an old link must know: its number is that of another provision now, or it was split or ended. */
  notes: Succession[];
}

/** The nearest number above that is there: 2-2-p3 → 2-2 → 2; else the first of the plan. */
function above(number: string, numbers: ReadonlySet<string>): string | undefined {
  for (let at = number.lastIndexOf('-'); at > 0; at = number.lastIndexOf('-', at - 1)) {
    const shorter = number.slice(0, at);
    if (numbers.has(shorter)) return shorter;
  }
  return [...numbers][0];
}

/**
 * Marginalia of the provisions of one plan, by number; provisions without any are left out.
 * @param numbers numbers of its provisions, in order
 */
export function marginaliaOf(plan: string, numbers: ReadonlySet<string>, all: readonly Succession[]): Map<string, Marginalia> {
  const result = new Map<string, Marginalia>();
  const at = (number: string): Marginalia => {
    const made = result.get(number) ?? { anchors: [], notes: [] };
    result.set(number, made);
    return made;
  };
  const prefix = `${plan}/`;
  for (const one of all) {
    if (!one.from.startsWith(prefix)) continue;
    const number = one.from.slice(prefix.length);
    const ends = one.to.filter((to) => to.startsWith(prefix) && numbers.has(to.slice(prefix.length)));
    if (numbers.has(number)) {
      at(number).notes.push(one);
      continue;
    }
    const place = ends[0]?.slice(prefix.length) ?? above(number, numbers);
    if (place === undefined) continue;
    if (!at(place).anchors.includes(number)) at(place).anchors.push(number);
    if (one.to.length !== 1 || ends.length === 0) at(place).notes.push(one);
  }
  return result;
}
