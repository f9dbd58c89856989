import { fold } from '../search/fold.ts';

/** Matches 质押 and 融资 in “质押，融资”; must not match 押，融, which a comma parts. */
const RUN = /[\p{L}\p{N}]+/gu;

/** Matches 质押融资, which folding leaves as it is; does not match ＩＰ保护. */
const FOLDED = /^[\u4E00-\u9FFF]+$/u;

/** Both UTF-16 units of a pair as one number. */
export const unitsOf = (pair: string, at = 0): number => (pair.charCodeAt(at) << 16) | pair.charCodeAt(at + 1);

/**
 * Visits the pairs of neighbouring characters of a text as folding leaves them, as often as they stand: 质押融资 → 质押, 押融, 融资.
 * Punctuation and white space part.
 * @param visit told both UTF-16 units of a pair as one number of 32 bits, the first in the upper half.
 */
export function eachPair(text: string, visit: (units: number) => void): void {
  for (const [run] of text.matchAll(RUN)) {
    const folded = FOLDED.test(run) ? run : fold(run).folded;
    for (let at = 0; at + 1 < folded.length; at += 1) visit(unitsOf(folded, at));
  }
}

/** The pairs of {@link eachPair}, each once, in their order, as it tells them. */
export function pairUnits(text: string): Int32Array {
  const found = new Set<number>();
  eachPair(text, (units) => found.add(units));
  return Int32Array.from(found);
}

/** A pair of {@link eachPair} as characters. */
export const pairAs = (units: number): string => String.fromCharCode(units >>> 16, units & 0xff_ff);

/** The pairs of {@link eachPair}, each once. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  eachPair(text, (units) => pairs.add(pairAs(units)));
  return pairs;
}

const unitsOfAll = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

/** The pairs of a text that are among some, in a row, as often as they stand. */
export function pairsAmong(text: string, some: ReadonlySet<string>): string {
  const wanted = unitsOfAll.get(some) ?? new Set([...some].map((pair) => unitsOf(pair)));
  unitsOfAll.set(some, wanted);
  let row = '';
  eachPair(text, (units) => {
    if (wanted.has(units)) row += pairAs(units);
  });
  return row;
}
