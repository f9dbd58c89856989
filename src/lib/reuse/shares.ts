import type { Wordings } from './wordings.ts';

/** Positions from `from` to before `to`. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where a source begins and ends. */
export function boundsOf({ starts, folded }: Wordings, source: number): Stretch {
  const from = starts[source] ?? 0;
  return { from, to: from + (folded[source]?.folded.length ?? 0) };
}

/** The parts of a source that lie in shared wording, overlapping wording joined; `counts` says which of it matters by the number of its first characters. */
export function stretchesOf(wordings: Wordings, source: number, counts: (gram: number) => boolean): Stretch[] {
  const { from, to } = boundsOf(wordings, source);
  const found: Stretch[] = [];
  for (let at = from; at < to; at += 1) {
    const gram = wordings.gram[at] ?? -1;
    if (gram < 0 || !counts(gram)) continue;
    const last = found.at(-1);
    if (last && at <= last.to) last.to = at + wordings.shortest;
    else found.push({ from: at, to: at + wordings.shortest });
  }
  return found;
}

/** For each wordings a table with a place for each gram, all 0: room to mark those of one source in. */
const tables = new WeakMap<Wordings, Uint8Array>();

/** What is made while the grams of one source are marked. */
function withMarked<Made>(wordings: Wordings, source: number, make: (marks: Uint8Array) => Made): Made {
  const { gram } = wordings;
  const { from, to } = boundsOf(wordings, source);
  const marks = tables.get(wordings) ?? new Uint8Array(wordings.grams);
  tables.set(wordings, marks);
  for (let at = from; at < to; at += 1) if ((gram[at] as number) >= 0) marks[gram[at] as number] = 1;
  const made = make(marks);
  for (let at = from; at < to; at += 1) if ((gram[at] as number) >= 0) marks[gram[at] as number] = 0;
  return made;
}

/** The parts of one source whose wording stands in the other. */
export function stretchesShared(wordings: Wordings, source: number, other: number): Stretch[] {
  return withMarked(wordings, other, (marks) => stretchesOf(wordings, source, (gram) => marks[gram] === 1));
}

/** How many characters stretches have; they do not overlap. */
export function charactersIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Share of the text of a source whose wording stands in the other, from 0 to 1. */
export function shareIn(wordings: Wordings, source: number, other: number): number {
  const { gram, shortest } = wordings;
  const { from, to } = boundsOf(wordings, source);
  if (to === from) return 0;
  // As stretchesShared has them, but that only their length is asked for, of tens of thousands of pairs.
  return withMarked(wordings, other, (marks) => {
    let [characters, covered] = [0, from];
    for (let at = from; at < to; at += 1) {
      if ((gram[at] as number) < 0 || marks[gram[at] as number] !== 1) continue;
      characters += at + shortest - Math.max(at, covered);
      covered = at + shortest;
    }
    return characters / (to - from);
  });
}

/** How much of the text of a plan stands elsewhere. Folded characters, responsible units aside. */
export interface PlanShare {
  plan: string;
  /** Length of its whole text. */
  characters: number;
  /** Characters in wording that some other plan has. */
  elsewhere: number;
  /** Characters in wording that each plan has, in the order of `plans`; 0 for itself. */
  inPlan: Int32Array;
}

/** The plans that have each shared stretch of `shortest` characters; one list for all stretches that the same plans have. */
function plansOfGrams(wordings: Wordings): readonly (readonly number[])[] {
  const plans = Array.from({ length: wordings.grams }, (): number[] => []);
  /** The plan that was listed last for each stretch. */
  const latest = new Int32Array(wordings.grams).fill(-1);
  wordings.sources.forEach((_, source) => {
    const plan = wordings.planOf[source] ?? 0;
    const { from, to } = boundsOf(wordings, source);
    for (let at = from; at < to; at += 1) {
      const gram = wordings.gram[at] ?? -1;
      if (gram < 0 || latest[gram] === plan) continue;
      latest[gram] = plan;
      plans[gram]?.push(plan);
    }
  });
  const alike = new Map<string, readonly number[]>();
  return plans.map((list) => {
    const key = list.join();
    const known = alike.get(key) ?? list;
    alike.set(key, known);
    return known;
  });
}

const nobody: readonly number[] = [];

/**
 * Shares of all plans, in order. Wording is looked at once for every plan that has it, never with each of its other places, and as far as
 * the same plans go on having it as a whole.
 */
export function planShares(wordings: Wordings): PlanShare[] {
  const plansOf = plansOfGrams(wordings);
  const shares = wordings.plans.map((plan) => ({ plan, characters: 0, elsewhere: 0, inPlan: new Int32Array(wordings.plans.length) }));
  /** For each plan, how far the text read so far is covered by wording it has. */
  const until = new Int32Array(wordings.plans.length);
  wordings.sources.forEach((_, source) => {
    const own = wordings.planOf[source] ?? 0;
    const share = shares[own];
    if (!share) return;
    const { from, to } = boundsOf(wordings, source);
    share.characters += to - from;
    share.elsewhere += charactersIn(stretchesOf(wordings, source, () => true));
    const plansAt = (at: number): readonly number[] => plansOf[wordings.gram[at] ?? -1] ?? nobody;
    for (let begin = from, next = from; begin < to; begin = next) {
      const having = plansAt(begin);
      while (next < to && plansAt(next) === having) next += 1;
      const end = next - 1 + wordings.shortest;
      for (const plan of having) {
        if (plan === own) continue;
        share.inPlan[plan] = (share.inPlan[plan] ?? 0) + end - Math.max(begin, until[plan] ?? 0);
        until[plan] = end;
      }
    }
  });
  return shares;
}

/** Numbers of a plan before those of its wording in each plan. */
const ahead = 2;

/** Shares in a row, plan by plan: its characters, those elsewhere, those in each plan. */
export function sharesAsNumbers(shares: readonly PlanShare[]): Int32Array {
  return Int32Array.from(shares.flatMap(({ characters, elsewhere, inPlan }) => [characters, elsewhere, ...inPlan]));
}

/** Reverses {@link sharesAsNumbers} for plans in the order of the wordings. */
export function sharesFrom(numbers: Int32Array, plans: readonly string[]): PlanShare[] {
  return plans.map((plan, at) => {
    const from = at * (ahead + plans.length);
    const [characters = 0, elsewhere = 0] = numbers.subarray(from, from + ahead);
    return { plan, characters, elsewhere, inPlan: numbers.subarray(from + ahead, from + ahead + plans.length) };
  });
}
