import { heldBySource } from './between.ts';
import { placeAt, planAt } from './joined.ts';
import { isMaximalPair, positionsOf, type Wordings } from './wordings.ts';

/** Wording of a text that another plan has too; UTF-16 offsets into the text. */
export interface SharedSpan {
  start: number;
  end: number;
  /** Plan that has the same words. */
  plan: string;
  /** Length in folded characters. */
  length: number;
}

/**
 * Shared wording by the id of a text: every stretch that some text of another plan has, once for each such plan. Worked out when
 * it is asked for, because of many plans nobody can hold all of it.
 */
export function sharedSpans(wordings: Wordings): Pick<ReadonlyMap<string, SharedSpan[]>, 'get'> {
  const heldBy = heldBySource(wordings);
  return {
    get(id) {
      const source = wordings.sourceOf.get(id);
      if (source === undefined) return undefined;
      return heldBy(source).flatMap(({ wording, positions }) => {
        const places = positionsOf(wordings, wording);
        return positions.flatMap((position) => {
          const others = [...places].filter((other) => isMaximalPair(wordings, position, other, wording.length));
          const plans = new Set(others.map((other) => wordings.plans[planAt(wordings, other)] ?? ''));
          const { start, end } = placeAt(wordings, position, wording.length);
          return [...plans].map((plan) => ({ start, end, plan, length: wording.length }));
        });
      });
    },
  };
}
