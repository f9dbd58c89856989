/** Items of one line, by column; a column with nothing alike has an empty list. */
export type Line<Item> = Item[][];

/** Items set side by side, and those that stand alone. */
export interface Alignment<Item> {
  /** Lines of two items or more: those over most columns first, then in the order of their first item. */
  aligned: Line<Item>[];
  /** Items that are like none of another column, in their order. */
  alone: Line<Item>;
}

/**
 * Sets items of several columns side by side: the likest pairs first, at most one item of a column in a line, so that what stands
 * beside each other is alike.
 *
 * @param columns items of each column in their order.
 * @param likeness of two items, any scale.
 * @param faintest likeness from which two items may stand beside each other.
 * @returns lines with as many columns as given.
 */
export function alignLines<Item>(
  columns: readonly (readonly Item[])[],
  likeness: (a: Item, b: Item) => number,
  faintest: number,
): Alignment<Item> {
  const items = columns.flatMap((column, at) => column.map((item, order) => ({ item, column: at, order })));
  type Placed = (typeof items)[number];
  const pairs: { a: Placed; b: Placed; score: number }[] = [];
  items.forEach((a, at) => {
    for (let next = at + 1; next < items.length; next += 1) {
      const b = items[next];
      if (!b || b.column === a.column) continue;
      const score = likeness(a.item, b.item);
      if (score >= faintest) pairs.push({ a, b, score });
    }
  });
  pairs.sort((x, y) => y.score - x.score);
  const lineOf = new Map<Placed, Placed[]>(items.map((one) => [one, [one]]));
  for (const { a, b } of pairs) {
    const [one, other] = [lineOf.get(a) ?? [], lineOf.get(b) ?? []];
    if (one === other || one.some((x) => other.some((y) => x.column === y.column))) continue;
    const joined = [...one, ...other];
    for (const each of joined) lineOf.set(each, joined);
  }
  const groups = [...new Set(lineOf.values())];
  const aligned = groups.filter((group) => group.length > 1).sort((x, y) => y.length - x.length || first(x) - first(y));
  /** Place of the first item of a line: lines follow the text of the leftmost plan in them. */
  function first(group: readonly Placed[]): number {
    return Math.min(...group.map((one) => items.indexOf(one)));
  }
  const byColumn = (line: readonly Placed[]): Line<Item> =>
    columns.map((_, column) => line.filter((one) => one.column === column).map(({ item }) => item));
  return { aligned: aligned.map(byColumn), alone: byColumn(groups.filter((group) => group.length === 1).flat()) };
}
