/**
 * Places of a sequence of codes in the order of what begins there, in time that grows with its length alone (induced sorting: Nong,
 * Zhang and Chan 2009). A place where a smaller code begins than at the next is rising, one with a larger code falling; of equal
 * neighbours the first is what the second is. Only the places at which falling turns to rising are sorted, by themselves; the order of
 * all others follows from theirs.
 *
 * @param codes whole numbers from 0; one past the end sorts before every code.
 */
export function suffixArray(codes: Int32Array): Int32Array {
  let most = -1;
  for (let at = 0; at < codes.length; at += 1) most = Math.max(most, codes[at] ?? 0);
  return sortPlaces(codes, most + 1);
}

/** {@link suffixArray} of codes from 0 to below `classes`. */
function sortPlaces(codes: Int32Array, classes: number): Int32Array {
  const { length } = codes;
  const order = new Int32Array(length);
  if (length < 2) return order;
  const turning = turningPlaces(codes);
  // What stands from one turning place to the next is a code of its own.
  const { names, firsts } = nameStretches(codes, turning);
  const ranks = rankStretches(codes, classes, turning, firsts);
  for (let number = 0; number < names.length; number += 1) names[number] = ranks[names[number] ?? 0] ?? 0;
  const sorted = sortPlaces(names, firsts.length);

  const begins = new Int32Array(classes + 1);
  for (let at = 0; at < length; at += 1) count(begins, (codes[at] ?? 0) + 1);
  addUp(begins);
  const turns = new Int32Array(classes);
  for (let number = 0; number < turning.length; number += 1) count(turns, codes[turning[number] ?? 0] ?? 0);
  for (let code = 0, next = 0; code < classes; code += 1) {
    const end = begins[code + 1] ?? 0;
    for (let place = end - (turns[code] ?? 0); place < end; place += 1, next += 1) order[place] = turning[sorted[next] ?? 0] ?? 0;
  }
  induce(codes, begins, order, true);
  return order;
}

/** The places at which falling turns to rising, from first to last. */
function turningPlaces(codes: Int32Array): Int32Array {
  const { length } = codes;
  // Two never stand side by side.
  const places = new Int32Array(length >> 1);
  let from = places.length;
  let rising = false;
  let next = codes[length - 1] ?? 0;
  for (let at = length - 2; at >= 0; at -= 1) {
    const here = codes[at] ?? 0;
    if (here > next && rising) places[--from] = at + 1;
    if (here !== next) rising = here < next;
    next = here;
  }
  return places.subarray(from);
}

/**
 * Numbers the stretches from each turning place to the next, both included, so that equal ones have one number. Found by hashing: texts
 * of many plans have most of their stretches in common, and what is sorted is each different one, once.
 *
 * @returns the number of each stretch, and for each number the first stretch that has it.
 */
function nameStretches(codes: Int32Array, turning: Int32Array): { names: Int32Array; firsts: Int32Array } {
  const names = new Int32Array(turning.length);
  const firsts = new Int32Array(turning.length);
  // At least twice as large as there are stretches; what stands in it is one more than a number.
  const table = new Int32Array(2 ** (33 - Math.clz32(turning.length)));
  const mask = table.length - 1;
  let different = 0;
  for (let stretch = 0; stretch < turning.length; stretch += 1) {
    const from = turning[stretch] ?? 0;
    // The last stretch ends with nothing, as no other does.
    const to = turning[stretch + 1] ?? -1;
    let hash = 0;
    for (let at = from; at <= to; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    let known = (table[slot] ?? 0) - 1;
    while (known >= 0) {
      const first = firsts[known] ?? 0;
      if (sameCodes(codes, from, to, turning[first] ?? 0, turning[first + 1] ?? -1)) break;
      slot = (slot + 1) & mask;
      known = (table[slot] ?? 0) - 1;
    }
    if (known < 0) {
      known = different;
      firsts[different] = stretch;
      different += 1;
      table[slot] = different;
    }
    names[stretch] = known;
  }
  return { names, firsts: firsts.subarray(0, different) };
}

/** Whether the same codes stand from one place to another as from `other` to `otherTo`, all included. */
function sameCodes(codes: Int32Array, from: number, to: number, other: number, otherTo: number): boolean {
  if (to - from !== otherTo - other) return false;
  for (let at = from; at <= to; at += 1) if (codes[at] !== codes[other - from + at]) return false;
  return true;
}

/** For each number of a stretch, how many stretches that are different sort before it. */
function rankStretches(codes: Int32Array, classes: number, turning: Int32Array, firsts: Int32Array): Int32Array {
  const last = codes.length - 1;
  const begins = new Int32Array(classes + 1);
  for (const first of firsts) {
    const to = turning[first + 1] ?? last;
    for (let at = turning[first] ?? 0; at <= to; at += 1) count(begins, (codes[at] ?? 0) + 1);
  }
  addUp(begins);
  const order = new Int32Array(begins[classes] ?? 0);
  const free = begins.slice();
  for (const first of firsts) {
    const end = turning[first + 1];
    if (end !== undefined) order[takeLast(free, codes[end] ?? 0)] = end;
  }
  induce(codes, begins, order, false);

  // Of two neighbouring places at most one is turning.
  const rankAt = new Int32Array(codes.length >> 1);
  let rank = 0;
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place] ?? 0;
    if (at > 0) rankAt[at >> 1] = rank++;
  }
  return firsts.map((first) => rankAt[(turning[first] ?? 0) >> 1] ?? 0);
}

/**
 * Orders what leads up to turning places. In the order all places with one code stand together, the falling ones first. From what stands
 * there follows where the place before it goes; a place before which the direction is the other one stands there as its complement until
 * its turn comes, so that codes are looked up where they are needed anyhow.
 *
 * @param begins where in the order each code begins.
 * @param order has some turning places at the end of their codes, 0 elsewhere, and gets all places.
 * @param all whether all places are wanted, or the turning ones before those that were given alone, with 0 or less at the others.
 */
function induce(codes: Int32Array, begins: Int32Array, order: Int32Array, all: boolean): void {
  const { length } = codes;
  const free = begins.slice();
  const next = begins.slice();
  // The last place is followed by nothing, which is less than everything.
  const last = codes[length - 1] ?? 0;
  order[count(next, last)] = (codes[length - 2] ?? 0) < last ? ~(length - 1) : length - 1;
  for (let place = 0; place < order.length; place += 1) {
    const after = order[place] ?? 0;
    order[place] = after > 0 && !all ? 0 : ~after;
    if (after <= 0) continue;
    const at = after - 1;
    const code = codes[at] ?? 0;
    order[count(next, code)] = at > 0 && (codes[at - 1] ?? 0) < code ? ~at : at;
  }
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const after = order[place] ?? 0;
    if (after <= 0) {
      order[place] = ~after;
      continue;
    }
    if (!all) order[place] = 0;
    const at = after - 1;
    const code = codes[at] ?? 0;
    order[takeLast(free, code)] = at === 0 || (codes[at - 1] ?? 0) > code ? ~at : at;
  }
}

/** Adds one to a number, and says what it was. */
function count(numbers: Int32Array, index: number): number {
  const before = numbers[index] ?? 0;
  numbers[index] = before + 1;
  return before;
}

/** Makes each number the sum of all up to it. */
function addUp(numbers: Int32Array): void {
  for (let index = 1; index < numbers.length; index += 1) numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0);
}

/** The last free place of a code, where `free` says for each code where it begins, and ends where the next does. */
function takeLast(free: Int32Array, code: number): number {
  const place = (free[code + 1] ?? 0) - 1;
  free[code + 1] = place;
  return place;
}

/** For each place the one that stands before it in the order; -1 for the first. */
export function placesBefore(order: Int32Array): Int32Array {
  const before = new Int32Array(order.length);
  let last = -1;
  for (let place = 0; place < order.length; place += 1) {
    const at = order[place] ?? 0;
    before[at] = last;
    last = at;
  }
  return before;
}

/**
 * For each place, how many codes it has in common with the one before it in the order; 0 for the first. Goes by the sequence and not by
 * the order, so that what is read stands side by side (Kärkkäinen, Manzini and Puglisi 2009).
 *
 * @param before {@link placesBefore}.
 */
export function commonPrefixes(codes: Int32Array, before: Int32Array): Int32Array {
  const { length } = codes;
  const common = new Int32Array(length);
  let shared = 0;
  for (let at = 0; at < length; at += 1) {
    const other = before[at] ?? 0;
    const most = other < 0 ? 0 : length - Math.max(at, other);
    shared = Math.min(shared, most);
    while (shared < most && codes[at + shared] === codes[other + shared]) shared += 1;
    common[at] = shared;
    if (shared > 0) shared -= 1;
  }
  return common;
}
