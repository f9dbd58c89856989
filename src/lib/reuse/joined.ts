import type { Provision } from '../../schemas/provision.ts';
import { fold, spanAt, type Folded } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';

/** A text that can share wording. */
export type Source = Pick<Provision, 'id' | 'plan' | 'text'>;

/** Where a passage stands: `start` and `end` are UTF-16 offsets into the provision's `text`, `end` exclusive. */
export interface Place {
  provision: string;
  plan: string;
  start: number;
  end: number;
}

/** All texts as one sequence, folded, without lists of responsible units. A position is an index into `codes`. */
export interface Joined {
  sources: readonly Source[];
  folded: readonly Folded[];
  /** UTF-16 units of the texts, in order. Before each text, and after the last, stands a code found nowhere else, so that nothing shared goes over an edge. */
  codes: Int32Array;
  /** Position at which each text begins. */
  starts: Int32Array;
  /** Index of each source by its id. */
  sourceOf: ReadonlyMap<string, number>;
  /** Source of each position. */
  sourceAt: Int32Array;
  /** Plan ids, in order of first mention. */
  plans: readonly string[];
  /** Index into `plans` of each source. */
  planOf: Int32Array;
}

/** One more than the largest UTF-16 unit. */
const FIRST_EDGE = 0x10000;

/** Folds the texts and joins them; `sources` stand in plan and document order. */
export function join(sources: readonly Source[]): Joined {
  const folded = sources.map(({ text }) => fold(withoutUnits(text)));
  const length = folded.reduce((sum, { folded: text }) => sum + text.length + 1, 1);
  const codes = new Int32Array(length);
  const sourceAt = new Int32Array(length);
  const starts = new Int32Array(sources.length);
  let at = 0;
  folded.forEach(({ folded: text }, source) => {
    codes[at] = FIRST_EDGE + source;
    sourceAt[at] = source;
    at += 1;
    starts[source] = at;
    for (let unit = 0; unit < text.length; unit += 1, at += 1) {
      codes[at] = text.charCodeAt(unit);
      sourceAt[at] = source;
    }
  });
  codes[at] = FIRST_EDGE + sources.length;
  const plans = [...new Set(sources.map(({ plan }) => plan))];
  const indexOf = new Map(plans.map((plan, index) => [plan, index]));
  const planOf = Int32Array.from(sources, ({ plan }) => indexOf.get(plan) ?? 0);
  const sourceOf = new Map(sources.map(({ id }, index) => [id, index]));
  return { sources, folded, codes, starts, sourceOf, sourceAt, plans, planOf };
}

const nothing: Folded = { folded: '', offsets: null };

/** Index into `plans` of the plan at a position. */
export function planAt({ planOf, sourceAt }: Joined, position: number): number {
  return planOf[sourceAt[position] ?? 0] ?? 0;
}

/** The stretch of the printed text from which `length` folded characters at a position came. */
export function placeAt({ sources, folded, starts, sourceAt }: Joined, position: number, length: number): Place {
  const source = sourceAt[position] ?? 0;
  const at = position - (starts[source] ?? 0);
  const { id = '', plan = '' } = sources[source] ?? {};
  return { provision: id, plan, ...spanAt(folded[source] ?? nothing, at, length) };
}
