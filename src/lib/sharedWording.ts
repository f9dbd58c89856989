import type { Corpus } from './corpus.ts';
import { wordingsOf } from './reuse/corpusWordings.ts';
import { sharedSpans } from './reuse/spans.ts';

/** Shared wording by the id of a provision, tasks among them ({@link sharedSpans}). */
export function sharedWording(corpus: Corpus): ReturnType<typeof sharedSpans> {
  return sharedSpans(wordingsOf(corpus).wordings);
}
