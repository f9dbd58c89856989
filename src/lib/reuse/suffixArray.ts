/**
 * Places of a sequence of codes in the order of what begins there, in time that grows with its length alone (induced sorting: Nong,
 * Zhang and Chan 2009). A place where a smaller code begins than at the next is rising, one with a larger code falling; of equal
 * neighbours the first is what the second is. Only the places at which falling turns to rising are sorted, by themselves; the order of
 * all others follows from theirs.
 *
 * @param codes whole numbers from 0; one past the end sorts before every code.
 */
export function suffixArray(codes: Int32Array): Int32Array {
  const { ranks, classes } = denseRanks(codes);
  return sortPlaces(ranks, classes);
}

/** The codes numbered from 0 on without gaps, in their order: few buckets for many codes. */
function denseRanks(codes: Int32Array): { ranks: Int32Array; classes: number } {
  const most = codes.reduce((max, code) => Math.max(max, code), -1);
  const rankOf = new Int32Array(most + 1);
  for (const code of codes) rankOf[code] = 1;
  let classes = 0;
  for (let code = 0; code <= most; code += 1) if (rankOf[code] === 1) rankOf[code] = classes++;
  return { ranks: codes.map((code) => rankOf[code] ?? 0), classes };
}

/** {@link suffixArray} of codes from 0 to below `classes`, each of which occurs. */
function sortPlaces(codes: Int32Array, classes: number): Int32Array {
  const { length } = codes;
  const order = new Int32Array(length);
  if (length < 2) return order;
  const rising = new Uint8Array(length);
  for (let at = length - 2; at >= 0; at -= 1) {
    const [here, next] = [codes[at] ?? 0, codes[at + 1] ?? 0];
    rising[at] = here === next ? (rising[at + 1] ?? 0) : Number(here < next);
  }
  // In the order all places with one code stand together: the falling ones first.
  const begins = new Int32Array(classes + 1);
  const rises = new Int32Array(classes);
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    begins[code + 1] = (begins[code + 1] ?? 0) + 1;
    if (rising[at] === 0) rises[code] = (rises[code] ?? 0) + 1;
  }
  for (let code = 0; code < classes; code += 1) {
    begins[code + 1] = (begins[code + 1] ?? 0) + (begins[code] ?? 0);
    rises[code] = (rises[code] ?? 0) + (begins[code] ?? 0);
  }
  const free = new Int32Array(classes + 1);

  /** Orders all places, given the turning ones in an order that is right for what they begin with. */
  const induce = (turning: Int32Array): void => {
    order.fill(-1);
    free.set(rises);
    for (const at of turning) {
      const code = codes[at] ?? 0;
      const place = free[code] ?? 0;
      order[place] = at;
      free[code] = place + 1;
    }
    free.set(begins);
    const fall = (at: number): void => {
      const code = codes[at] ?? 0;
      const place = free[code] ?? 0;
      order[place] = at;
      free[code] = place + 1;
    };
    // The last place is followed by nothing, which is less than everything.
    fall(length - 1);
    for (let place = 0; place < length; place += 1) {
      const at = (order[place] ?? -1) - 1;
      if (at >= 0 && rising[at] === 0) fall(at);
    }
    free.set(begins);
    for (let place = length - 1; place >= 0; place -= 1) {
      const at = (order[place] ?? -1) - 1;
      if (at < 0 || rising[at] === 0) continue;
      const code = (codes[at] ?? 0) + 1;
      const last = (free[code] ?? 0) - 1;
      free[code] = last;
      order[last] = at;
    }
  };

  const turning: number[] = [];
  const numberOf = new Int32Array(length).fill(-1);
  for (let at = 1; at < length; at += 1) {
    if (rising[at] === 0 || rising[at - 1] === 1) continue;
    numberOf[at] = turning.length;
    turning.push(at);
  }
  const places = Int32Array.from(turning);
  induce(places);
  if (places.length === 0) return order;

  // What stands from one turning place to the next is a code of its own; equal stretches have equal codes.
  const sorted = order.filter((at) => (numberOf[at] ?? -1) >= 0);
  const stretches = new Int32Array(places.length);
  let names = 0;
  sorted.forEach((at, place) => {
    if (place > 0 && !sameStretch(codes, numberOf, places, sorted[place - 1] ?? 0, at)) names += 1;
    stretches[numberOf[at] ?? 0] = names;
  });
  induce(sortPlaces(stretches, names + 1).map((number) => places[number] ?? 0));
  return order;
}

/** Whether from two turning places on to the next ones, these included, the same codes stand. */
function sameStretch(codes: Int32Array, numberOf: Int32Array, places: Int32Array, a: number, b: number): boolean {
  const endOf = (at: number): number => places[(numberOf[at] ?? 0) + 1] ?? codes.length;
  const long = endOf(a) - a;
  // The last stretch ends with nothing, as no other does.
  if (long !== endOf(b) - b || a + long === codes.length || b + long === codes.length) return false;
  for (let step = 0; step <= long; step += 1) if (codes[a + step] !== codes[b + step]) return false;
  return true;
}

/** For each suffix in order, how many codes it has in common with the one before it; 0 for the first (Kasai and others 2001). */
export function commonPrefixes(codes: Int32Array, order: Int32Array): Int32Array {
  const placeOf = new Int32Array(order.length);
  order.forEach((suffix, place) => (placeOf[suffix] = place));
  const common = new Int32Array(order.length);
  let length = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const place = placeOf[at] ?? 0;
    if (place === 0) {
      length = 0;
      continue;
    }
    const before = order[place - 1] ?? 0;
    while (at + length < codes.length && before + length < codes.length && codes[at + length] === codes[before + length]) length += 1;
    common[place] = length;
    length = Math.max(0, length - 1);
  }
  return common;
}
