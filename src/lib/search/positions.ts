/** Where something stands: record number → positions in its folded text, counted in characters, ascending. */
export type Positions = ReadonlyMap<number, readonly number[]>;

/** A character of a phrase and how far behind the beginning of the phrase it stands. */
export interface Part {
  offset: number;
  positions: Positions;
}

/** Whether an ascending list has a value: binary search. */
function has(ascending: readonly number[], value: number): boolean {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/**
 * Where all parts stand at their distances: the beginnings of a phrase, overlapping ones included (aa begins twice in aaa).
 * Only records with any.
 */
export function phraseStarts(parts: readonly Part[]): Map<number, number[]> {
  const rarestFirst = [...parts].sort((a, b) => a.positions.size - b.positions.size);
  const [rarest, ...others] = rarestFirst;
  const starts = new Map<number, number[]>();
  for (const [record, places] of rarest?.positions ?? []) {
    const lists = others.map(({ positions, offset }) => ({ offset, places: positions.get(record) ?? [] }));
    if (lists.some((list) => list.places.length === 0)) continue;
    const found = places
      .map((place) => place - (rarest?.offset ?? 0))
      .filter((start) => start >= 0 && lists.every((list) => has(list.places, start + list.offset)));
    if (found.length > 0) starts.set(record, found);
  }
  return starts;
}

/** How many of the beginnings of a phrase of `length` characters count when none may overlap the one before it. */
export function countApart(starts: readonly number[], length: number): number {
  let count = 0;
  let free = 0;
  for (const start of starts) {
    if (start < free) continue;
    count += 1;
    free = start + length;
  }
  return count;
}

/**
 * How often characters follow one another in a record when whatever `skips` may stand between them, occurrences not overlapping.
 * @param characters Positions of each character of the phrase in that record, in the order of the phrase.
 * @param skips Whether the position, the `run`-th in a row, may be passed over.
 */
export function countLoose(characters: readonly (readonly number[])[], skips: (position: number, run: number) => boolean): number {
  const [first = [], ...rest] = characters;
  let count = 0;
  let free = 0;
  for (const start of first) {
    if (start < free) continue;
    let at: number | null = start;
    for (const places of rest) {
      at = nextPlace(places, at + 1, skips);
      if (at === null) break;
    }
    if (at === null) continue;
    count += 1;
    free = at + 1;
  }
  return count;
}

function nextPlace(places: readonly number[], from: number, skips: (position: number, run: number) => boolean): number | null {
  for (let at = from; ; at++) {
    if (has(places, at)) return at;
    if (!skips(at, at - from + 1)) return null;
  }
}
