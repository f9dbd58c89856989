import type { Corpus } from './corpus.ts';
import { heldBySource } from './reuse/between.ts';
import { wordingsOf } from './reuse/corpusWordings.ts';
import { placeAt, planAt } from './reuse/joined.ts';
import { isMaximalPair, positionsOf } from './reuse/wordings.ts';

/** Wording of a task that stands in another plan too; UTF-16 offsets into the task's `text`. */
export interface SharedSpan {
  start: number;
  end: number;
  /** Plan that has the same words. */
  plan: string;
  /** Length in folded characters. */
  length: number;
}

/**
 * Shared wording by the id of a provision, tasks among them: every stretch that some provision of another plan has, once for
 * each such plan. Worked out when it is asked for, because of many plans nobody can hold all of it.
 */
export function sharedWording(corpus: Corpus): Pick<ReadonlyMap<string, SharedSpan[]>, 'get'> {
  const { wordings } = wordingsOf(corpus);
  const held = heldBySource(wordings);
  return {
    get(id) {
      const own = held[wordings.sourceOf.get(id) ?? -1];
      return own?.flatMap(({ wording, positions }) => {
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
