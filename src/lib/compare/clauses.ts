import { likenessOf, pairNumbers, type PairNumbers } from '../reuse/likeness.ts';
import { pairsOf } from '../reuse/pairs.ts';
import { alignLines, type Line } from './align.ts';
import type { PlanMaterial } from './material.ts';
import type { Cell, Entry } from './picture.ts';
import { placeOf, type Said } from './said.ts';
import type { Wording } from './wording.ts';

/**
 * Likeness from which two sentences stand beside each other, where their subject is one already: the same aspect, or tasks that are
 * counterparts. Found by reading the pairs of the five plans: from here on they speak of the same measure (培育和发展知识产权调解组织…
 * and 完善人民调解工作体系，实现知识产权调解组织的全覆盖, 0.20), a little below they only share its field.
 */
export const FAINTEST = 0.15;

/** Tells how alike two sentences are; the pairs of characters of each sentence are taken once. */
export function sentenceLikeness(common: ReadonlySet<string>): (a: Pick<Said, 'text'>, b: Pick<Said, 'text'>) => number {
  const pairs = new Map<string, PairNumbers>();
  const of = (text: string): PairNumbers => {
    const known = pairs.get(text);
    if (known) return known;
    const made = pairNumbers(pairsOf(text), common);
    pairs.set(text, made);
    return made;
  };
  return (a, b) => likenessOf(of(a.text), of(b.text));
}

/** Neighbouring sentences of one task joined to stretches, in printed order. */
function stretches(said: readonly Said[]): Said[][] {
  const made: Said[][] = [];
  for (const one of said) {
    const last = made.at(-1)?.at(-1);
    if (last?.task === one.task && last.at + 1 === one.at) made.at(-1)?.push(one);
    else made.push([one]);
  }
  return made;
}

/** Sentences of several plans in lines: what is alike stands in one, what is like nothing in the last. */
export function linesOf(said: readonly (readonly Said[])[], alike: (a: Said, b: Said) => number): Line<Said>[] {
  const { aligned, alone } = alignLines(said, alike, FAINTEST);
  return alone.some((column) => column.length > 0) ? [...aligned, alone] : aligned;
}

/**
 * Sentences of several plans as the cells of a row.
 *
 * @param lines sentences of each plan, line by line, in printed order.
 * @param further tells for a sentence of a task about something else what that task is called; null for the plan's own tasks.
 */
export function clauseLines(
  plans: readonly PlanMaterial[],
  lines: readonly Line<Said>[],
  wording: Wording,
  further: (said: Said) => string | null,
): Cell[][] {
  const entry = (plan: string, together: readonly Said[]): Entry => {
    const [first, last] = [together[0], together.at(-1)];
    if (!first || !last) throw new Error('a stretch of no sentences');
    const { task } = first;
    const stretch = { start: first.start, end: last.end };
    return {
      kind: 'said',
      place: placeOf(task, first.at, last.at),
      url: task.url,
      text: task.text.slice(stretch.start, stretch.end),
      marks: wording.marks(plan, task, stretch),
      same: wording.same(task, stretch),
      further: further(first),
    };
  };
  return lines.map((line) =>
    plans.map(({ id }, column) => ({ plan: id, entries: stretches(line[column] ?? []).map((together) => entry(id, together)) })),
  );
}
