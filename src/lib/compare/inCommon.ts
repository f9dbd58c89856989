import { fold, spanAt, type Folded, type Span } from '../search/fold.ts';
import { remembered } from './remembered.ts';
import { runsInCommon } from './runs.ts';

/** Characters that stand alone between differences (的, 和) are there by chance. UTF-16 units: one like 𠮷 counts. */
const LEAST_IN_COMMON = 2;

/** A sentence as it is compared. */
interface Compared {
  found: Folded;
  /** Code points of the folded text. */
  codes: Int32Array;
}

/** The same sentence is compared with those of several clauses. */
const compared = remembered((text): Compared => {
  const found = fold(text);
  return { found, codes: codesOf(found.folded) };
});

function codesOf(text: string): Int32Array {
  const codes = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length += 1) {
    const code = text.codePointAt(at) ?? 0;
    codes[length] = code;
    at += unitsOf(code);
  }
  return codes.subarray(0, length);
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** UTF-16 units of the characters from `from` to before `to`. */
function unitsIn(codes: Int32Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at += 1) units += unitsOf(codes[at] ?? 0);
  return units;
}

/**
 * The words that two sentences have in common, in the same order, whatever their width and quotation marks.
 *
 * @returns for each sentence the stretches of it, UTF-16 offsets, `end` exclusive; as many for the one as for the other.
 */
export function inCommon(own: string, other: string): { own: Span[]; other: Span[] } {
  const [a, b] = [compared(own), compared(other)];
  const spans: { own: Span[]; other: Span[] } = { own: [], other: [] };
  /** Code points gone through, and the UTF-16 units they are. */
  let [codesA, codesB, unitsA, unitsB] = [0, 0, 0, 0];
  for (const run of runsInCommon(a.codes, b.codes)) {
    unitsA += unitsIn(a.codes, codesA, run.a);
    unitsB += unitsIn(b.codes, codesB, run.b);
    const units = unitsIn(a.codes, run.a, run.a + run.length);
    if (units >= LEAST_IN_COMMON) {
      spans.own.push(spanAt(a.found, unitsA, units));
      spans.other.push(spanAt(b.found, unitsB, units));
    }
    [codesA, codesB] = [run.a + run.length, run.b + run.length];
    unitsA += units;
    unitsB += units;
  }
  return spans;
}
