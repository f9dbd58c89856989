import type { sharedSpans, SharedSpan } from '../reuse/spans.ts';
import { fold, type Span } from '../search/fold.ts';
import { gramsOf, ownWords } from './ownWords.ts';
import type { PlanMaterial, TaskMaterial } from './material.ts';
import type { Mark } from './picture.ts';

/** Tells, of any stretch of a task, which of it other plans have too and which this plan alone has. */
export interface Wording {
  /** Marks in `text.slice(start, end)` of the task, relative to `start`, in order and apart from each other. */
  marks: (plan: string, task: TaskMaterial, stretch: Span) => Mark[];
  /** The longest wording of the stretch that each other plan has too, in folded characters; what goes on beyond it does not count. */
  same: (task: TaskMaterial, stretch: Span) => { plan: string; length: number }[];
}

// Matches 质押融资; must not match 。 alone, nor the 资。 at the end of wording that goes on beyond the sentence.
const SOME_WORDS = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){4}/u;

/** Joins what overlaps or touches. */
function joined(spans: readonly Span[]): Span[] {
  const made: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}

/**
 * The wording of several plans compared with one another.
 *
 * @param shared wording that their tasks share.
 */
export function wordingOf(plans: readonly PlanMaterial[], shared: ReturnType<typeof sharedSpans>): Wording {
  const grams = gramsOf(plans.map(({ id, tasks }) => ({ id, texts: tasks.map(({ text }) => text) })));
  const spans = new Map<string, SharedSpan[]>();
  const within = (task: TaskMaterial, { start, end }: Span): SharedSpan[] => {
    const own = spans.get(task.id) ?? shared.get(task.id) ?? [];
    spans.set(task.id, own);
    return own.filter((span) => span.start < end && span.end > start);
  };
  return {
    marks: (plan, task, { start, end }) => {
      const cutTo = (span: Span): Span => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start });
      // of wording that begins or ends beyond the stretch a mark or two may be left: they say nothing
      const said = task.text.slice(start, end);
      const both = joined(within(task, { start, end }).map(cutTo)).filter((span) => SOME_WORDS.test(said.slice(span.start, span.end)));
      const own = plans.length < 2 ? [] : ownWords(task.text.slice(start, end), plan, grams);
      return [
        ...both.map((span): Mark => ({ ...span, kind: 'shared' })),
        ...own
          .filter((span) => !both.some((one) => one.start < span.end && one.end > span.start))
          .map((span): Mark => ({ ...span, kind: 'own' })),
      ].sort((a, b) => a.start - b.start);
    },
    same: (task, stretch) => {
      const longest = new Map<string, number>();
      for (const { plan, start, end } of within(task, stretch)) {
        const words = task.text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end));
        longest.set(plan, Math.max(fold(words).folded.length, longest.get(plan) ?? 0));
      }
      return plans.flatMap(({ id }) => {
        const length = longest.get(id);
        return length === undefined ? [] : [{ plan: id, length }];
      });
    },
  };
}
