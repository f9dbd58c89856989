import type { Corpus } from './corpus.ts';
import { sharedPassages } from './reuse/passages.ts';

/** Wording of a task that stands in another plan too; UTF-16 offsets into the task's `text`. */
export interface SharedSpan {
  start: number;
  end: number;
  /** Plan that has the same words. */
  plan: string;
  /** Length in folded characters. */
  length: number;
}

const known = new WeakMap<Corpus, Map<string, SharedSpan[]>>();

/** Shared wording of all tasks by task id, worked out once per corpus. */
export function sharedWording(corpus: Corpus): Map<string, SharedSpan[]> {
  const ready = known.get(corpus);
  if (ready) return ready;
  const spans = new Map<string, SharedSpan[]>();
  const add = (id: string, span: SharedSpan): void => {
    spans.set(id, [...(spans.get(id) ?? []), span]);
  };
  for (const { a, b, length } of sharedPassages(corpus.tasks)) {
    add(a.provision, { start: a.start, end: a.end, plan: b.plan, length });
    add(b.provision, { start: b.start, end: b.end, plan: a.plan, length });
  }
  known.set(corpus, spans);
  return spans;
}
