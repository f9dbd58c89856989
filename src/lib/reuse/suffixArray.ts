/**
 * Places of a sequence of codes in the order of what begins there (Manber and Myers 1993: sorted by 1, 2, 4, … codes).
 * Takes n log n time in the worst case and n log(longest repeat) in practice, whatever the codes are.
 *
 * @param codes whole numbers from 0; one past the end sorts before every code.
 */
export function suffixArray(codes: Int32Array): Int32Array {
  const { length } = codes;
  // Distinct codes may be as many as the sequence is long; ranks are dense, so that counting sort has few buckets.
  const sorted = Int32Array.from(new Set(codes)).sort();
  const denseRank = new Map([...sorted].map((code, at) => [code, at + 1]));
  let rank = codes.map((code) => denseRank.get(code) ?? 0);
  let classes = sorted.length;
  let order = countingSort(
    Int32Array.from({ length }, (_, at) => at),
    rank,
    classes,
  );
  for (let step = 1; classes < length; step *= 2) {
    // In the order of what follows after `step` codes: first the suffixes too short to have any, then the rest as they stand.
    const bySecond = new Int32Array(length);
    let filled = 0;
    for (let at = Math.max(0, length - step); at < length; at += 1) bySecond[filled++] = at;
    for (const at of order) if (at >= step) bySecond[filled++] = at - step;
    order = countingSort(bySecond, rank, classes);
    const next = new Int32Array(length);
    classes = 0;
    for (let at = 0; at < length; at += 1) {
      const [here, before] = [order[at] ?? 0, order[at - 1] ?? -1];
      if (before < 0 || rank[here] !== rank[before] || (rank[here + step] ?? 0) !== (rank[before + step] ?? 0)) classes += 1;
      next[here] = classes;
    }
    rank = next;
  }
  return order;
}

/** `items` in the order of their rank, from 1 to `classes`; equal ones stay as they were. */
function countingSort(items: Int32Array, rank: Int32Array, classes: number): Int32Array {
  const starts = new Int32Array(classes + 2);
  for (const item of items) starts[(rank[item] ?? 0) + 1] = (starts[(rank[item] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const place = starts[rank[item] ?? 0] ?? 0;
    sorted[place] = item;
    starts[rank[item] ?? 0] = place + 1;
  }
  return sorted;
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
