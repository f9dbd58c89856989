/** Grams of one length, gram by gram. */
export interface Level {
  /** Characters of each of its grams. */
  length: number;
  /** Positions at which they begin; those of one gram ascend. */
  order: Uint32Array;
  /** Where each gram begins in `order`, and where the last one ends. */
  bounds: Uint32Array;
}

/** How far grams go. */
export interface Reach {
  /** Characters up to which every gram is wanted. */
  every: number;
  /** Characters of the longest. */
  longest: number;
}

/**
 * Sorts the grams of a text: all up to `every` characters, and longer ones, up to `longest`, whose end or whose beginning, one
 * character shorter, is frequent. Each level is the one before, which is in order already, sorted by one more character: a
 * counting sort, so that the time grows with the text alone.
 * @param codes The text as small numbers from 1; 0 parts what no gram spans.
 * @param visit Told each level; answers for each of its grams whether it is frequent (1).
 */
export function sortGrams(codes: Uint32Array, { every, longest }: Reach, visit: (level: Level) => Uint8Array): void {
  const all = new Uint32Array(codes.length);
  let kinds = 1;
  for (let at = 0; at < codes.length; at++) {
    all[at] = at;
    kinds = Math.max(kinds, (codes[at] ?? 0) + 1);
  }
  let level = refined({ items: all, groups: new Uint32Array(codes.length) }, codes, 0, kinds);
  for (let length = 1; length <= longest && level.order.length > 0; length++) {
    const frequent = visit({ length, ...level });
    const grows = length < every ? frequent.fill(1) : frequent;
    const ends = refined(extended(level, grows, codes, -1), codes, 0, kinds);
    // Up to `every` characters all ends grow, and nothing is left that only its beginning would bring.
    level = length < every ? ends : joined(ends, refined(beginnings(level, grows, codes, length), codes, length, kinds));
  }
}

/** Positions in the order of their groups, with the group of each. */
interface Grouped {
  items: Uint32Array;
  groups: Uint32Array;
}

/** The positions of grams that grow, each moved by a distance, where there is a character. */
function extended({ order, bounds }: Omit<Level, 'length'>, grows: Uint8Array, codes: Uint32Array, by: number): Grouped {
  const items = new Uint32Array(order.length);
  const groups = new Uint32Array(order.length);
  let count = 0;
  for (let group = 0; group < grows.length; group++) {
    if (grows[group] === 0) continue;
    const end = bounds[group + 1] ?? 0;
    for (let at = bounds[group] ?? 0; at < end; at++) {
      const place = (order[at] ?? 0) + by;
      if ((codes[place] ?? 0) === 0) continue;
      items[count] = place;
      groups[count++] = group;
    }
  }
  return { items: items.subarray(0, count), groups: groups.subarray(0, count) };
}

/** The positions of grams that grow and are followed by a character, but not those that grow as the end of the same longer gram. */
function beginnings(level: Omit<Level, 'length'>, grows: Uint8Array, codes: Uint32Array, length: number): Grouped {
  const { items, groups } = extended(level, grows, codes, 0);
  const growsAt = new Uint8Array(codes.length);
  for (const item of items) growsAt[item] = 1;
  let count = 0;
  for (let at = 0; at < items.length; at++) {
    const place = items[at] ?? 0;
    if (growsAt[place + 1] === 1 || (codes[place + length] ?? 0) === 0) continue;
    items[count] = place;
    groups[count++] = groups[at] ?? 0;
  }
  return { items: items.subarray(0, count), groups: groups.subarray(0, count) };
}

/** Positions sorted by the character at a distance, then by group, with the bounds of those that agree in both; those without a character are left out. */
function refined({ items, groups }: Grouped, codes: Uint32Array, distance: number, kinds: number): Omit<Level, 'length'> {
  const ends = new Uint32Array(kinds + 1);
  const count = (code: number, by: number) => (ends[code] = (ends[code] ?? 0) + by);
  for (const item of items) count((codes[item + distance] ?? 0) + 1, 1);
  const without = ends[1] ?? 0;
  for (let code = 1; code <= kinds; code++) count(code, ends[code - 1] ?? 0);
  const order = new Uint32Array(items.length);
  const groupOf = new Uint32Array(items.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] ?? 0;
    const place = count(codes[item + distance] ?? 0, 1) - 1;
    order[place] = item;
    groupOf[place] = groups[at] ?? 0;
  }
  const bounds = new Uint32Array(items.length - without + 1);
  let found = 0;
  let at = without;
  // Each count has moved to the end of its character.
  for (let code = 1; code < kinds; code++) {
    const end = ends[code] ?? 0;
    for (let before = -1; at < end; at++) {
      if (groupOf[at] !== before) bounds[found++] = at - without;
      before = groupOf[at] ?? 0;
    }
  }
  bounds[found] = items.length - without;
  return { order: order.subarray(without), bounds: bounds.slice(0, found + 1) };
}

function joined(a: Omit<Level, 'length'>, b: Omit<Level, 'length'>): Omit<Level, 'length'> {
  const order = new Uint32Array(a.order.length + b.order.length);
  order.set(a.order);
  order.set(b.order, a.order.length);
  const bounds = new Uint32Array(a.bounds.length + b.bounds.length - 1);
  bounds.set(a.bounds);
  b.bounds.forEach((bound, at) => (bounds[a.bounds.length - 1 + at] = bound + a.order.length));
  return { order, bounds };
}
