/** Characters in a row that two texts have in common. */
export interface Run {
  /** Where it begins in the one and in the other. */
  a: number;
  b: number;
  length: number;
}

/** A run, and the one that a path came through before it. */
interface Passed extends Run {
  before: Passed | undefined;
}

/** Of a diagonal that no path has reached. */
const NONE = -1;

/** What is known of the furthest path on each diagonal. */
const makeRoom = (diagonals: number) => ({
  /** How much of `a` it is through with. */
  reached: new Int32Array(diagonals),
  /** Its last run. */
  passed: new Array<Passed | undefined>(diagonals),
});

/** Used again for the next two texts: for sentences, to make it takes as long as to go through them. */
let room = makeRoom(0);

/**
 * The characters that a shortest edit of `a` into `b` leaves in place, the greedy way (Myers 1986, figure 2), with no path beyond the
 * end of either text. Of several shortest edits it is the one that `diffChars` of the package `diff` 9 finds.
 *
 * @param a code points, as those of `b`.
 * @returns runs in order, each as long as it can be; between two of them something differs.
 */
export function runsInCommon(a: Int32Array, b: Int32Array): Run[] {
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return [];
  // On diagonal k stand the places with k = (place in a) - (place in b); one more on either side is looked at and never reached.
  const [zero, diagonals] = [m + 1, n + m + 3];
  if (room.reached.length < diagonals) room = makeRoom(2 * diagonals);
  const { reached, passed } = room;
  reached.fill(NONE, 0, diagonals);
  let [lowest, highest] = [-m, n];
  // As if an edit led to the beginning of both.
  reached[zero + 1] = 0;
  passed[zero + 1] = undefined;
  for (let edits = 0; ; edits += 1) {
    for (let k = Math.max(lowest, -edits); k <= Math.min(highest, edits); k += 2) {
      const at = zero + k;
      const [below, above] = [reached[at - 1] ?? NONE, reached[at + 1] ?? NONE];
      // Nobody else goes on from there, and what is left behind an edge would be taken up again.
      reached[at - 1] = NONE;
      const canRemove = below !== NONE && below < n;
      const canAdd = above !== NONE && above - k <= m;
      if (!canRemove && !canAdd) {
        reached[at] = NONE;
        continue;
      }
      const adds = !canRemove || (canAdd && below < above);
      const from = adds ? above : below + 1;
      let to = from;
      while (to < n && to - k < m && a[to] === b[to - k]) to += 1;
      const before = passed[adds ? at + 1 : at - 1];
      const last = to > from ? { a: from, b: from - k, length: to - from, before } : before;
      if (to === n && to - k === m) return inOrder(last);
      reached[at] = to;
      passed[at] = last;
      // Past the end of a text only the diagonals on the other side lead on.
      if (to === n) highest = Math.min(highest, k - 1);
      if (to - k === m) lowest = Math.max(lowest, k + 1);
    }
  }
}

function inOrder(last: Passed | undefined): Run[] {
  const runs: Run[] = [];
  for (let one = last; one; one = one.before) runs.push(one);
  return runs.reverse();
}
