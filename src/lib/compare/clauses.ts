import { eachPair, unitsOf } from '../reuse/pairs.ts';
import { alignLines, type Likeness, type Line } from './align.ts';
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

/** How alike two sentences are, by their pairs of characters: each pair has a number, and each stands once. */
export type SentenceLikeness = Likeness<Pick<Said, 'text'>, Int32Array>;

/** Sentences of which the pairs are remembered: a few megabytes. */
const MOST_REMEMBERED = 4000;

/** Instead of the number of a pair that does not count. */
const COMMON = -1;

/** By the pairs that do not count: the page of a task compares clauses that other pages compare too. */
const known = new WeakMap<ReadonlySet<string>, { pairs: Map<string, Int32Array>; likeness: SentenceLikeness }>();

/** Tells how alike two sentences are, as `likeness` of `../reuse/likeness.ts` does; the pairs of characters of each sentence are taken once. */
export function sentenceLikeness(common: ReadonlySet<string>): SentenceLikeness {
  const former = known.get(common);
  // Forgotten between comparisons alone: within one each sentence is met again and again.
  if (former && former.pairs.size < MOST_REMEMBERED) return former.likeness;
  const numbers = new Map([...common].map((pair) => [unitsOf(pair), COMMON]));
  const pairs = new Map<string, Int32Array>();
  const of = ({ text }: Pick<Said, 'text'>): Int32Array => {
    const ready = pairs.get(text);
    if (ready) return ready;
    const made = new Set<number>();
    eachPair(text, (units) => {
      let number = numbers.get(units);
      if (number === undefined) numbers.set(units, (number = numbers.size));
      if (number !== COMMON) made.add(number);
    });
    const taken = Int32Array.from(made);
    pairs.set(text, taken);
    return taken;
  };
  /** By the number of a pair, whether the sentence compared last has it: asking a table takes a fraction of going through two lists. */
  let marks = new Uint8Array();
  let marked: Int32Array = new Int32Array();
  const between = (a: Int32Array, b: Int32Array): number => {
    if (a !== marked) {
      for (const pair of marked) marks[pair] = 0;
      if (marks.length < numbers.size) marks = new Uint8Array(2 * numbers.size);
      for (const pair of a) marks[pair] = 1;
      marked = a;
    }
    let both = 0;
    // A pair that was first met after the marks were made is beyond them.
    for (let at = 0; at < b.length; at += 1) both += marks[b[at] ?? 0] ?? 0;
    return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length);
  };
  const likeness = { of, between };
  known.set(common, { pairs, likeness });
  return likeness;
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
export function linesOf(said: readonly (readonly Said[])[], alike: SentenceLikeness): Line<Said>[] {
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
