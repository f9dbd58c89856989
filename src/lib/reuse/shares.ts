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

/**
 * How many characters the {@link stretchesOf} a source have, without them: of tens of thousands of pairs nothing else is asked for.
 * @param marks 1 for each gram that counts; null where all do
 */
function charactersOf(wordings: Wordings, source: number, marks: Uint8Array | null): number {
  const { gram, shortest } = wordings;
  const { from, to } = boundsOf(wordings, source);
  let [characters, covered] = [0, from];
  for (let at = from; at < to; at += 1) {
    const here = gram[at] as number;
    if (here < 0 || marks?.[here] === 0) continue;
    characters += at + shortest - Math.max(at, covered);
    covered = at + shortest;
  }
  return characters;
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
  const { from, to } = boundsOf(wordings, source);
  if (to === from) return 0;
  return withMarked(wordings, other, (marks) => charactersOf(wordings, source, marks)) / (to - from);
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

/** Which plans have each gram. */
interface Having {
  /** The number of the gram whose list stands for that of each: the first of those that the same plans have. */
  listOf: Int32Array;
  /** The plans of gram `n`, ascending, are `plans[from[n]]` to before `plans[from[n + 1]]`. */
  from: Int32Array;
  plans: Int32Array;
}

/** The plans that have each shared stretch of `shortest` characters, in a row, because hundreds of plans have hundreds of thousands of stretches. */
function plansOfGrams(wordings: Wordings): Having {
  const { grams, gram, planOf, sources } = wordings;
  /** The plan that was met last for each stretch. */
  const latest = new Int32Array(grams);
  const eachOnce = (visit: (gram: number, plan: number) => void): void => {
    latest.fill(-1);
    for (let source = 0; source < sources.length; source += 1) {
      const plan = planOf[source] ?? 0;
      const { from, to } = boundsOf(wordings, source);
      for (let at = from; at < to; at += 1) {
        const here = gram[at] as number;
        if (here < 0 || latest[here] === plan) continue;
        latest[here] = plan;
        visit(here, plan);
      }
    }
  };
  const from = new Int32Array(grams + 1);
  eachOnce((here) => (from[here + 1] = (from[here + 1] as number) + 1));
  for (let number = 0; number < grams; number += 1) from[number + 1] = (from[number + 1] as number) + (from[number] as number);
  const plans = new Int32Array(from[grams] as number);
  const next = from.slice();
  eachOnce((here, plan) => {
    const at = next[here] as number;
    plans[at] = plan;
    next[here] = at + 1;
  });
  return { listOf: firstAlike(from, plans), from, plans };
}

/** For each list of numbers the first list that has the same; lists stand as in {@link Having}. Found by hashing. */
function firstAlike(from: Int32Array, all: Int32Array): Int32Array {
  const lists = from.length - 1;
  const first = new Int32Array(lists);
  // At least twice as large as there are lists; what stands in it is one more than the number of a list.
  const table = new Int32Array(2 ** (33 - Math.clz32(lists)));
  const mask = table.length - 1;
  const same = (one: number, other: number): boolean => {
    const [a, b] = [from[one] as number, from[other] as number];
    const length = (from[one + 1] as number) - a;
    if ((from[other + 1] as number) - b !== length) return false;
    for (let nth = 0; nth < length; nth += 1) if (all[a + nth] !== all[b + nth]) return false;
    return true;
  };
  for (let list = 0; list < lists; list += 1) {
    let hash = 0;
    for (let at = from[list] as number; at < (from[list + 1] as number); at += 1)
      hash = Math.imul(hash ^ ((all[at] as number) + 1), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot] !== 0 && !same((table[slot] as number) - 1, list)) slot = (slot + 1) & mask;
    if (table[slot] === 0) table[slot] = list + 1;
    first[list] = (table[slot] as number) - 1;
  }
  return first;
}

/** In the place of the number of a list where nobody else has the words. */
const NOBODY = -1;

/**
 * Shares of all plans, in order. Wording is looked at once for every plan that has it, never with each of its other places, and as far as
 * the same plans go on having it as a whole.
 */
export function planShares(wordings: Wordings): PlanShare[] {
  const { listOf, from: begins, plans: having } = plansOfGrams(wordings);
  const shares = wordings.plans.map((plan) => ({ plan, characters: 0, elsewhere: 0, inPlan: new Int32Array(wordings.plans.length) }));
  /** For each plan, how far the text read so far is covered by wording it has. */
  const until = new Int32Array(wordings.plans.length);
  const listAt = (at: number): number => {
    const gram = wordings.gram[at] as number;
    return gram < 0 ? NOBODY : (listOf[gram] as number);
  };
  wordings.sources.forEach((_, source) => {
    const own = wordings.planOf[source] ?? 0;
    const share = shares[own];
    if (!share) return;
    const { from, to } = boundsOf(wordings, source);
    share.characters += to - from;
    share.elsewhere += charactersOf(wordings, source, null);
    for (let begin = from, next = from; begin < to; begin = next) {
      const list = listAt(begin);
      while (next < to && listAt(next) === list) next += 1;
      if (list === NOBODY) continue;
      const end = next - 1 + wordings.shortest;
      for (let nth = begins[list] as number; nth < (begins[list + 1] as number); nth += 1) {
        const plan = having[nth] as number;
        if (plan === own) continue;
        share.inPlan[plan] = (share.inPlan[plan] as number) + end - Math.max(begin, until[plan] as number);
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
