import { PairNumbers } from './pairNumbers.ts';

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
 * The grams of a text: all up to `every` characters, and longer ones, up to `longest`, whose end or whose beginning, one character
 * shorter, is frequent. A gram is known by its number and a longer one by the number of its beginning and the character that follows,
 * so that each level is made of the one before in one walk through the text: the time grows with the text alone.
 * @param codes The text as small numbers from 1; 0 parts what no gram spans.
 * @param visit Told each level; answers for each of its grams whether it is frequent (1).
 */
export function eachLevel(codes: Uint32Array, { every, longest }: Reach, visit: (level: Level) => Uint8Array): void {
  let numbered: Numbered = { numbers: codes, kinds: codes.reduce((most, code) => Math.max(most, code), 0) };
  for (let length = 1; length <= longest && numbered.kinds > 0; length++) {
    const frequent = visit({ length, ...inOrder(numbered) });
    numbered = longer(numbered, length < every ? frequent.fill(1) : frequent, codes, length);
  }
}

/** The number of the gram that begins at each position, 0 where none does, and how many there are. */
interface Numbered {
  numbers: Uint32Array;
  kinds: number;
}

/** The positions sorted by what is there: a counting sort. */
function inOrder({ numbers, kinds }: Numbered): Omit<Level, 'length'> {
  const ends = new Uint32Array(kinds + 1);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    ends[number] = (ends[number] ?? 0) + 1;
  }
  ends[0] = 0;
  for (let number = 1; number <= kinds; number++) ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  const bounds = ends.slice();
  const next = ends.copyWithin(1, 0); // where the next place of each gram goes
  const order = new Uint32Array(bounds[kinds] ?? 0);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number === 0) continue;
    const place = next[number] ?? 0;
    order[place] = at;
    next[number] = place + 1;
  }
  return { order, bounds };
}

/**
 * The grams one character longer of which the beginning or the end grows. Where the beginning is no gram itself, the end and the character
 * before tell them apart.
 */
function longer({ numbers, kinds }: Numbered, grows: Uint8Array, codes: Uint32Array, length: number): Numbered {
  const made = new Uint32Array(numbers.length);
  const pairs = new PairNumbers();
  for (let at = 0; at + length < codes.length; at++) {
    const [beginning, end] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
    if (grows[beginning - 1] !== 1 && grows[end - 1] !== 1) continue;
    const [first, last] = [codes[at] ?? 0, codes[at + length] ?? 0];
    if (first === 0 || last === 0) continue;
    made[at] = beginning > 0 ? pairs.numberOf(beginning, last) : pairs.numberOf(kinds + end, first);
  }
  return { numbers: made, kinds: pairs.size };
}
