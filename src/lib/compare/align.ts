/** Items of one line, by column; a column with nothing alike has an empty list. */
export type Line<Item> = Item[][];

/** Items set side by side, and those that stand alone. */
export interface Alignment<Item> {
  /** Lines of two items or more: those over most columns first, then in the order of their first item. */
  aligned: Line<Item>[];
  /** Items that are like none of another column, in their order. */
  alone: Line<Item>;
}

/** How alike two items are, any scale, by what is compared of each. */
export interface Likeness<Item, Compared> {
  of: (item: Item) => Compared;
  between: (a: Compared, b: Compared) => number;
}

/** An item, what is compared of it, its column, and what stands in its line so far. */
interface Placed<Item, Compared> {
  item: Item;
  compared: Compared;
  column: number;
  line: Placed<Item, Compared>[];
}

/** An item that stands alone so far. */
function place<Item, Compared>(item: Item, compared: Compared, column: number): Placed<Item, Compared> {
  const made: Placed<Item, Compared> = { item, compared, column, line: [] };
  made.line.push(made);
  return made;
}

/**
 * Sets items of several columns side by side: the likest pairs first, at most one item of a column in a line, so that what stands
 * beside each other is alike.
 *
 * @param columns items of each column in their order.
 * @param faintest likeness from which two items may stand beside each other.
 * @returns lines with as many columns as given.
 */
export function alignLines<Item, Compared>(
  columns: readonly (readonly Item[])[],
  likeness: Likeness<Item, Compared>,
  faintest: number,
): Alignment<Item> {
  const placed = columns.map((items, column) => items.map((item) => place(item, likeness.of(item), column)));
  const all = placed.flat();
  const pairs: { a: Placed<Item, Compared>; b: Placed<Item, Compared>; score: number }[] = [];
  for (const a of all) {
    for (let column = a.column + 1; column < placed.length; column += 1) {
      for (const b of placed[column] ?? []) {
        const score = likeness.between(a.compared, b.compared);
        if (score >= faintest) pairs.push({ a, b, score });
      }
    }
  }
  pairs.sort((x, y) => y.score - x.score);
  for (const { a, b } of pairs) {
    const [one, other] = [a.line, b.line];
    if (one === other || one.some((x) => other.some((y) => x.column === y.column))) continue;
    const joined = [...one, ...other];
    for (const each of joined) each.line = joined;
  }
  const none = (): Line<Item> => columns.map(() => []);
  const alone = none();
  const lines = new Set<Placed<Item, Compared>[]>();
  for (const { item, column, line } of all) {
    if (line.length > 1) lines.add(line);
    else alone[column]?.push(item);
  }
  // Lines follow the text of the leftmost plan in them, as they were met.
  const aligned = [...lines]
    .sort((x, y) => y.length - x.length)
    .map((line) => {
      const made = none();
      for (const { item, column } of line) made[column]?.push(item);
      return made;
    });
  return { aligned, alone };
}
