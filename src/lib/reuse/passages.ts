import type { Provision } from '../../schemas/provision.ts';
import { fold } from '../search/fold.ts';
import type { Folded } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';

/** Shortest shared wording that is shown, in folded characters; below it official phrases repeat everywhere. */
export const SHORTEST = 13;

/** Where a passage stands: `start` and `end` are UTF-16 offsets into the provision's `text`, `end` exclusive. */
export interface Place {
  provision: string;
  plan: string;
  start: number;
  end: number;
}

/** Wording that two provisions of different plans share; longer on neither side. Says same words, never who copied whom. */
export interface Passage {
  /** The earlier place, in document and plan order. */
  a: Place;
  /** The later place. */
  b: Place;
  /** Length in folded characters. */
  length: number;
}

/** A text that can share wording. */
export type Source = Pick<Provision, 'id' | 'plan' | 'text'>;

interface Position {
  source: number;
  at: number;
}

/** Every stretch of `size` folded characters that occurs more than once, with the places it begins. */
function gramIndex(folded: readonly Folded[], size: number): Map<string, Position[]> {
  const index = new Map<string, Position[]>();
  folded.forEach((text, source) => {
    for (let at = 0; at + size <= text.folded.length; at += 1) {
      const gram = text.folded.slice(at, at + size);
      const places = index.get(gram);
      if (places) places.push({ source, at });
      else index.set(gram, [{ source, at }]);
    }
  });
  return index;
}

/** How many characters from two positions on are the same. */
function commonLength(a: string, atA: number, b: string, atB: number): number {
  let length = 0;
  while (atA + length < a.length && atB + length < b.length && a[atA + length] === b[atB + length]) length += 1;
  return length;
}

/** The stretch of the original text from which a stretch of folded characters came. */
function original(text: Folded, at: number, length: number): { start: number; end: number } {
  return { start: text.offsets[at]?.start ?? 0, end: text.offsets[at + length - 1]?.end ?? 0 };
}

/**
 * Finds the wording shared between texts of different plans: every pair of stretches that are the same under the fold,
 * at least `shortest` characters long, and cannot be made longer on either side. Responsible units do not count.
 *
 * @param sources texts in plan and document order.
 * @returns passages ordered by the place of `a`, then of `b`.
 */
export function sharedPassages(sources: readonly Source[], shortest = SHORTEST): Passage[] {
  const folded = sources.map(({ text }) => fold(withoutUnits(text)));
  const passages: (Passage & { key: readonly number[] })[] = [];
  for (const positions of gramIndex(folded, shortest).values()) {
    for (const [index, first] of positions.entries()) {
      for (const second of positions.slice(index + 1)) {
        const [textA, textB] = [folded[first.source], folded[second.source]];
        const [sourceA, sourceB] = [sources[first.source], sources[second.source]];
        if (!textA || !textB || !sourceA || !sourceB || sourceA.plan === sourceB.plan) continue;
        const before = textA.folded[first.at - 1];
        // Not the beginning of the passage: its own first gram finds it.
        if (before !== undefined && before === textB.folded[second.at - 1]) continue;
        const length = commonLength(textA.folded, first.at, textB.folded, second.at);
        passages.push({
          a: { provision: sourceA.id, plan: sourceA.plan, ...original(textA, first.at, length) },
          b: { provision: sourceB.id, plan: sourceB.plan, ...original(textB, second.at, length) },
          length,
          key: [first.source, first.at, second.source, second.at],
        });
      }
    }
  }
  return passages.sort((x, y) => compare(x.key, y.key)).map(({ a, b, length }) => ({ a, b, length }));
}

/** Orders two equally long lists of numbers by their first difference. */
function compare(x: readonly number[], y: readonly number[]): number {
  const at = x.findIndex((value, index) => value !== y[index]);
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
}
